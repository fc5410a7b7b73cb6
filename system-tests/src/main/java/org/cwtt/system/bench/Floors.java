package org.cwtt.system.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;

/// Measures the floor again and again between the stages of a run, so that a machine that changes its pace changes it
/// for both.
final class Floors implements AutoCloseable {
    private static final Duration POSTGRES_TIME = Duration.ofSeconds(4);
    private static final Duration KAFKA_TIME = Duration.ofSeconds(2);

    private final PostgresFloor postgres;
    private final KafkaFloor kafka;
    private final int connections;
    private final List<Double> transactions = new ArrayList<>();
    private final List<Double> records = new ArrayList<>();

    Floors(Stack stack, byte[][] bodies, int connections) {
        this.postgres = new PostgresFloor(Installation.database(stack, "postgres"), bodies);
        this.kafka = new KafkaFloor(stack.platform().bootstrapServers(), bodies);
        this.connections = connections;
    }

    /// Takes one reading of each.
    void read() {
        transactions.add(postgres.measure(connections, POSTGRES_TIME));
        records.add(kafka.measure(KAFKA_TIME));
    }

    /// The mean of all readings but the first, which warmed up.
    Outcome.Floor mean() {
        return new Outcome.Floor(mean(transactions), mean(records));
    }

    private static double mean(List<Double> readings) {
        return Math.round(readings.stream()
                .skip(readings.size() > 1 ? 1 : 0)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0));
    }

    @Override
    public void close() {
        postgres.close();
        kafka.close();
    }
}
