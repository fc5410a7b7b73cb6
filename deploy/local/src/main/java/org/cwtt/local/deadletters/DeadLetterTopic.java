package org.cwtt.local.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// The records of one dead-letter topic that nobody has dealt with: those from the committed position on of the group
/// [#GROUP], which moves when they are sent again or dismissed.
final class DeadLetterTopic {
    /// Its offsets say which dead letters are dealt with.
    static final String GROUP = "cwtt-dead-letters";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /// @param consumer of the group, without a subscription and without auto-commit
    DeadLetterTopic(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /// How many wait.
    long waiting() {
        Map<TopicPartition, Long> from = positions();
        return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - from.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /// The oldest that wait, by partition.
    ///
    /// @param most at most so many
    List<DeadLetter> oldest(int most) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        consumer.assign(partitions);
        positions().forEach(consumer::seek);
        List<DeadLetter> letters = new ArrayList<>();
        while (letters.size() < most && !isAt(ends)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                long end = ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
                if (letters.size() < most && record.offset() < end) {
                    letters.add(new DeadLetter(record));
                }
            }
        }
        return letters;
    }

    private boolean isAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    /// These are dealt with, and whatever lies before them in their partitions.
    void dealtWith(List<DeadLetter> letters) {
        Map<TopicPartition, OffsetAndMetadata> next = letters.stream()
                .collect(Collectors.toMap(
                        DeadLetter::partition,
                        letter -> new OffsetAndMetadata(letter.record().offset() + 1),
                        (one, other) -> one.offset() > other.offset() ? one : other));
        if (!next.isEmpty()) {
            consumer.commitSync(next, PATIENCE);
        }
    }

    /// Where the group stands, or the first record that there still is.
    private Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions), PATIENCE);
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> {
            OffsetAndMetadata position = committed.get(partition);
            long least = first.getOrDefault(partition, 0L);
            return position == null ? least : Math.max(least, position.offset());
        }));
    }
}
