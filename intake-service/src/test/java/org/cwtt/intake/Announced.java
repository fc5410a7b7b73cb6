package org.cwtt.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;

/// Reads a topic from its beginning, as a consumer of the platform does.
final class Announced<T extends SpecificRecord> implements AutoCloseable {
    private final KafkaConsumer<String, T> consumer;
    private final List<ConsumerRecord<String, T>> read = new ArrayList<>();

    private Announced(String topic, Class<T> type) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RealParts.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new AvroDeserializer<>(new SchemaRegistry(RealParts.registryUrl()), type));
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream().map(Announced::partition).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static <T extends SpecificRecord> Announced<T> on(String topic, Class<T> type) {
        return new Announced<>(topic, type);
    }

    /// The records of this key that have come so far.
    List<ConsumerRecord<String, T>> under(String key) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
        return read.stream().filter(record -> record.key().equals(key)).toList();
    }

    Optional<T> newest(String key) {
        List<ConsumerRecord<String, T>> records = under(key);
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(records.getLast().value());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
