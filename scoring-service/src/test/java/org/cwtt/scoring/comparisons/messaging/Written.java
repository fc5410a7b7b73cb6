package org.cwtt.scoring.comparisons.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cwtt.scoring.comparisons.DistrictTally;
import org.cwtt.scoring.comparisons.PartitionProgress;

/// What stands of one comparison in its topic, the newest record of each key.
record Written(List<PartitionProgress> progress, List<DistrictTally> tallies) {

    static Written of(String bootstrapServers, UUID comparison) {
        Map<String, byte[]> newest = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : all(bootstrapServers)) {
            if (record.key().startsWith(comparison + "/")) {
                newest.put(record.key(), record.value());
            }
        }
        List<PartitionProgress> progress = new ArrayList<>();
        List<DistrictTally> tallies = new ArrayList<>();
        newest.forEach((key, value) -> {
            if (key.split("/").length == 2) {
                progress.add(read(value, PartitionProgress.class));
            } else {
                tallies.add(read(value, DistrictTally.class));
            }
        });
        return new Written(progress, tallies);
    }

    private static List<ConsumerRecord<String, byte[]>> all(String bootstrapServers) {
        TopicPartition partition = new TopicPartition(ComparisonsTopic.NAME, 0);
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private static <T> T read(byte[] value, Class<T> type) {
        try {
            return ComparisonJson.read(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
