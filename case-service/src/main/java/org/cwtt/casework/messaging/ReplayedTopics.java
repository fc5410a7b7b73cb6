package org.cwtt.casework.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.casework.domain.Fact;
import org.cwtt.casework.domain.Rebuild.Progress;
import org.cwtt.casework.domain.Told;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.Topic;

/// The topics as one reader goes through them, partition by partition.
public final class ReplayedTopics implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Comparator<TopicPartition> IN_ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;
    private final String group;
    private final Map<Topic, Function<byte[], Fact>> meanings;
    private final Map<TopicPartition, Long> positions = new TreeMap<>(IN_ORDER);
    private Map<TopicPartition, Long> heard = Map.of();
    private long unreadable;

    ReplayedTopics(
            KafkaConsumer<String, byte[]> consumer,
            Admin admin,
            String group,
            Map<Topic, Function<byte[], Fact>> meanings) {
        this.consumer = consumer;
        this.admin = admin;
        this.group = group;
        this.meanings = meanings;
        for (Topic topic : meanings.keySet()) {
            positions.putAll(consumer.beginningOffsets(partitions(topic)));
        }
        heard = heard();
    }

    /// The kept topics of which the beginning is gone: what it told of could not be made again.
    public List<String> cut() {
        return positions.entrySet().stream()
                .filter(position -> position.getValue() > 0 && isKept(position.getKey()))
                .map(position -> position.getKey().toString())
                .toList();
    }

    /// Reads what the consumers of the live tables have acknowledged to have taken in.
    public void untilHeard(Consumer<List<Told>> taker) {
        heard = heard();
        meanings.keySet().forEach(topic -> positions.putAll(read(topic, heard, taker)));
    }

    /// Reads the rest, up to this moment; the next reading begins where this one did.
    public void theRest(Consumer<List<Told>> taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(positions.keySet());
        meanings.keySet().forEach(topic -> read(topic, ends, taker));
    }

    /// How many records there are beyond what was read.
    public long ahead() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(positions.keySet());
        return positions.entrySet().stream()
                .mapToLong(position -> Math.max(0, ends.getOrDefault(position.getKey(), 0L) - position.getValue()))
                .sum();
    }

    /// How many records were no events.
    public long unreadable() {
        return unreadable;
    }

    public List<Progress> progress() {
        return positions.entrySet().stream()
                .map(position -> new Progress(
                        position.getKey().topic(),
                        position.getKey().partition(),
                        position.getValue(),
                        Math.max(position.getValue(), heard.getOrDefault(position.getKey(), 0L))))
                .toList();
    }

    private Map<TopicPartition, Long> read(Topic topic, Map<TopicPartition, Long> ends, Consumer<List<Told>> taker) {
        List<TopicPartition> open = new ArrayList<>(partitions(topic));
        consumer.assign(open);
        Map<TopicPartition, Long> reached = new HashMap<>();
        for (TopicPartition partition : List.copyOf(open)) {
            long from = positions.getOrDefault(partition, 0L);
            consumer.seek(partition, from);
            reached.put(partition, from);
        }
        open.removeIf(partition -> reached.getOrDefault(partition, 0L) >= ends.getOrDefault(partition, 0L));
        while (!open.isEmpty()) {
            consumer.pause(consumer.assignment());
            consumer.resume(open);
            List<Told> told = new ArrayList<>();
            for (ConsumerRecord<String, byte[]> one : consumer.poll(POLL)) {
                if (one.offset() < ends.getOrDefault(place(one), 0L) && one.value() != null) {
                    decode(topic, one, told);
                }
            }
            taker.accept(told);
            for (TopicPartition partition : List.copyOf(open)) {
                reached.put(partition, Math.min(consumer.position(partition), ends.getOrDefault(partition, 0L)));
            }
            open.removeIf(partition -> reached.getOrDefault(partition, 0L) >= ends.getOrDefault(partition, 0L));
        }
        return reached;
    }

    private void decode(Topic topic, ConsumerRecord<String, byte[]> one, List<Told> told) {
        try {
            Function<byte[], Fact> meaning = java.util.Objects.requireNonNull(meanings.get(topic));
            told.add(new Told(EventHeaders.idOf(one), meaning.apply(one.value())));
        } catch (UnreadableEventException _) {
            // As when it was heard first; it lies among the dead letters.
            unreadable++;
        }
    }

    private Map<TopicPartition, Long> heard() {
        try {
            Map<TopicPartition, Long> heard = new HashMap<>();
            for (Map.Entry<TopicPartition, OffsetAndMetadata> one : admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()) {
                if (one.getValue() != null && positions.containsKey(one.getKey())) {
                    heard.put(one.getKey(), one.getValue().offset());
                }
            }
            return heard;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say what was heard", e);
        }
    }

    private List<TopicPartition> partitions(Topic topic) {
        return consumer.partitionsFor(topic.topicName()).stream()
                .map(partition -> new TopicPartition(topic.topicName(), partition.partition()))
                .toList();
    }

    private boolean isKept(TopicPartition partition) {
        return meanings.keySet().stream()
                .filter(topic -> topic.topicName().equals(partition.topic()))
                .anyMatch(topic -> topic.cleanup() == Topic.Cleanup.KEEP);
    }

    private static TopicPartition place(ConsumerRecord<String, byte[]> one) {
        return new TopicPartition(one.topic(), one.partition());
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
