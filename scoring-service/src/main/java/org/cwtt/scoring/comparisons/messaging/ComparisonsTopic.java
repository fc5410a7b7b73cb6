package org.cwtt.scoring.comparisons.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.cwtt.schemas.Topic;
import org.cwtt.scoring.broker.Broker;
import org.cwtt.scoring.comparisons.Comparison;
import org.cwtt.scoring.comparisons.ComparisonRefusedException;
import org.cwtt.scoring.comparisons.DistrictTally;
import org.cwtt.scoring.comparisons.PartitionProgress;
import org.cwtt.scoring.tail.TopicTail;

/// Writes the topic of comparisons: compacted, of one partition.
@Singleton
public class ComparisonsTopic {
    static final String NAME = "scoring-comparisons";
    static final String FAILED = "failed";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KafkaProducer<String, byte[]> producer;
    private final TopicTail tail;

    ComparisonsTopic(Broker broker, TopicTail tail) {
        int patience = Math.toIntExact(PATIENCE.toMillis());
        this.producer = broker.producer(Map.of(
                "acks",
                "all",
                "compression.type",
                "lz4",
                "max.block.ms",
                PATIENCE.toMillis(),
                "request.timeout.ms",
                patience / 2,
                "delivery.timeout.ms",
                patience));
        this.tail = tail;
    }

    /// @throws ComparisonRefusedException when the broker is away
    public int partitionsOfSubmissions() {
        try {
            return producer.partitionsFor(Topic.SUBMISSION_RECEIVED.topicName()).size();
        } catch (KafkaException away) {
            throw ComparisonRefusedException.unavailable(away);
        }
    }

    /// Asks for a comparison, and is done when this instance has heard of it.
    ///
    /// @throws ComparisonRefusedException when the broker is away
    public void ask(Comparison comparison) {
        try {
            await(List.of(write(comparison.id().toString(), comparison)));
            tail.caughtUp().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (KafkaException | CompletionException away) {
            throw ComparisonRefusedException.unavailable(away);
        }
    }

    /// Says how far a partition is, if that comes through: the next word follows soon.
    void tell(UUID id, PartitionProgress progress) {
        var _ = write(id + "/" + progress.partition(), progress);
    }

    /// Says what a partition has found, and then that it is done.
    ///
    /// @throws KafkaException when not all of it came through
    void tell(UUID id, PartitionProgress done, List<DistrictTally> tallies) {
        String partition = id + "/" + done.partition();
        await(tallies.stream()
                .<Future<?>>map(tally -> write(
                        partition + "/" + tally.place().province() + "-"
                                + tally.place().district(),
                        tally))
                .toList());
        await(List.of(write(partition, done)));
    }

    void tellFailure(UUID id, String reason) {
        await(List.of(write(id + "/" + FAILED, reason)));
    }

    @PreDestroy
    void close() {
        producer.close(PATIENCE);
    }

    private Future<?> write(String key, Object value) {
        return producer.send(new ProducerRecord<>(NAME, key, ComparisonJson.bytes(value)));
    }

    private static void await(List<Future<?>> writes) {
        for (Future<?> write : writes) {
            try {
                write.get();
            } catch (ExecutionException e) {
                throw new KafkaException("The topic of comparisons cannot be written", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException("Interrupted", e);
            }
        }
    }
}
