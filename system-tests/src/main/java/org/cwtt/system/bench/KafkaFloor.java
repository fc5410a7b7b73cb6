package org.cwtt.system.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The least that announcing a submission can cost: the same bytes produced with `acks=all`, on the same broker.
final class KafkaFloor implements AutoCloseable {
    /// Holds nothing but this measurement's records.
    static final String TOPIC = "bench.floor";

    private static final int PARTITIONS = 6;

    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final byte[][] bodies;
    private int next;

    KafkaFloor(String kafka, byte[][] bodies) {
        this.bodies = bodies;
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
        await(admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                .all());
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Acknowledged records a second.
    double measure(Duration time) {
        AtomicInteger acknowledged = new AtomicInteger();
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            byte[] body = bodies[next++ % bodies.length];
            producer.send(new ProducerRecord<>(TOPIC, UUID.randomUUID().toString(), body), (_, failure) -> {
                if (failure == null) {
                    acknowledged.incrementAndGet();
                }
            });
        }
        producer.flush();
        return acknowledged.get() * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        producer.close();
        await(admin.deleteTopics(List.of(TOPIC)).all());
        admin.close();
    }

    private static void await(KafkaFuture<Void> done) {
        try {
            done.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not make or delete the floor's topic", e);
        }
    }
}
