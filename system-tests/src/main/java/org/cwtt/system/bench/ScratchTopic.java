package org.cwtt.system.bench;

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

/// A topic for the bytes of a floor, gone when it is closed.
final class ScratchTopic implements AutoCloseable {
    /// Holds nothing but a measurement's records.
    static final String NAME = "bench.floor";

    private static final int PARTITIONS = 6;

    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicInteger acknowledged = new AtomicInteger();

    ScratchTopic(String kafka) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
        await(admin.createTopics(List.of(new NewTopic(NAME, PARTITIONS, (short) 1)))
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

    /// Sends it under a key of its own, without waiting.
    void send(byte[] value) {
        producer.send(new ProducerRecord<>(NAME, UUID.randomUUID().toString(), value), (_, failure) -> {
            if (failure == null) {
                acknowledged.incrementAndGet();
            }
        });
    }

    /// Waits for the broker, and answers how many it has acknowledged since the last time.
    int acknowledged() {
        producer.flush();
        return acknowledged.getAndSet(0);
    }

    @Override
    public void close() {
        producer.close();
        await(admin.deleteTopics(List.of(NAME)).all());
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
