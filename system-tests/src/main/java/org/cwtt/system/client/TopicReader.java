package org.cwtt.system.client;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.system.Installation;
import org.jspecify.annotations.Nullable;

/// Reads whole topics, from the first record to the one that is last when reading starts.
public final class TopicReader {
    private final Installation installation;
    private final SchemaRegistry registry;

    public TopicReader(Installation installation) {
        this.installation = installation;
        this.registry = new SchemaRegistry(installation.registry());
    }

    /// Every record of a topic, decoded; those without a value, and those that are not Avro, are left out.
    public <T extends SpecificRecord> void each(String topic, Class<T> type, Consumer<ConsumerRecord<String, T>> seen) {
        AvroDeserializer<T> avro = new AvroDeserializer<>(registry, type);
        each(List.of(topic), raw -> {
            T event = readable(avro, raw);
            if (event != null) {
                ConsumerRecord<String, T> decoded =
                        new ConsumerRecord<>(topic, raw.partition(), raw.offset(), raw.key(), event);
                raw.headers().forEach(decoded.headers()::add);
                seen.accept(decoded);
            }
        });
    }

    private static <T extends SpecificRecord> @Nullable T readable(
            AvroDeserializer<T> avro, ConsumerRecord<String, byte @Nullable []> raw) {
        try {
            return avro.deserialize(raw.topic(), raw.value());
        } catch (UnreadableEventException _) {
            return null;
        }
    }

    /// Every record of these topics, as bytes.
    public void each(Collection<String> topics, Consumer<ConsumerRecord<String, byte @Nullable []>> seen) {
        try (KafkaConsumer<String, byte @Nullable []> consumer = consumer()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(seen);
            }
        }
    }

    /// The names of all topics, internal ones left out.
    public List<String> topics() {
        try (KafkaConsumer<String, byte @Nullable []> consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> !topic.startsWith("__"))
                    .sorted()
                    .toList();
        }
    }

    private KafkaConsumer<String, byte @Nullable []> consumer() {
        return new KafkaConsumer<>(
                TopicWatch.settings(installation.kafka()), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
