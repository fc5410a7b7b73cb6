package org.cwtt.system.client;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/// Watches topics on a thread of its own, from now on and without a consumer group, and hands over every record as soon
/// as it arrives.
public final class TopicWatch implements AutoCloseable {
    private final KafkaConsumer<String, byte @Nullable []> consumer;
    private final Thread thread;
    private volatile boolean running = true;

    /// @param seen called on the watching thread, and so never twice at once
    public TopicWatch(
            String kafka, Collection<String> topics, Consumer<ConsumerRecord<String, byte @Nullable []>> seen) {
        consumer = new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().name("topic-watch").start(() -> watch(seen));
    }

    static Map<String, Object> settings(String kafka) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
    }

    private void watch(Consumer<ConsumerRecord<String, byte @Nullable []>> seen) {
        try (consumer) {
            while (running) {
                ConsumerRecords<String, byte @Nullable []> records = consumer.poll(Duration.ofMillis(100));
                records.forEach(seen);
            }
        }
    }

    /// Stops watching and waits until the last record has been handed over.
    @Override
    public void close() {
        running = false;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
