package org.cwtt.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.local.backup.BackupPoint.PartitionState;
import org.cwtt.local.backup.BackupPoint.TopicState;

/// Fills an empty broker from the backup: every topic with its settings, every record with its time, and every group at
/// the record at which it was.
///
/// Offsets become others, since a compacted topic has gaps that cannot be made again.
public final class TopicRestore {
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;
    private final BackupFolder folder;
    private final BackupPoint point;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    private TopicRestore(Admin admin, Producer<byte[], byte[]> producer, BackupFolder folder, BackupPoint point) {
        this.admin = admin;
        this.producer = producer;
        this.folder = folder;
        this.point = point;
    }

    /// Fills the broker.
    ///
    /// @return how many records there are now
    /// @throws BackupFailedException if one of the topics holds records already or has another number of
    ///     partitions, or if the broker does not take a record
    public static long run(KafkaSource kafka, BackupFolder folder, BackupPoint point) {
        try (Admin admin = kafka.admin();
                Producer<byte[], byte[]> producer = kafka.producer()) {
            return new TopicRestore(admin, producer, folder, point).run();
        }
    }

    private long run() {
        create();
        long records = 0;
        Map<String, Map<String, Long>> positions = new TreeMap<>();
        try {
            for (Map.Entry<String, TopicState> topic : point.topics().entrySet()) {
                for (int i = 0; i < topic.getValue().partitions().size(); i++) {
                    records += send(new TopicPartition(topic.getKey(), i), topic.getValue(), positions);
                }
            }
        } catch (IOException | AvroRuntimeException e) {
            throw new BackupFailedException("the backup of the topics cannot be read: " + e.getMessage(), e);
        }
        producer.flush();
        if (failure.get() != null) {
            throw new BackupFailedException(
                    "Kafka did not take a record: " + failure.get().getMessage(), failure.get());
        }
        compare(records);
        positions.forEach(this::position);
        return records;
    }

    /// Topics may be there, as an operator makes them, as long as nothing is in them.
    private void create() {
        Set<String> there = TopicBackup.get(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        requireEmpty(point.topics().keySet().stream().filter(there::contains).toList());
        List<NewTopic> missing = new ArrayList<>();
        point.topics().forEach((name, state) -> {
            if (!there.contains(name)) {
                missing.add(new NewTopic(
                                name, Optional.of(state.partitions().size()), Optional.of((short) state.replicas()))
                        .configs(state.config()));
            }
        });
        TopicBackup.get(admin.createTopics(missing).all());
    }

    private void requireEmpty(List<String> topics) {
        TopicBackup.get(admin.describeTopics(topics).allTopicNames()).forEach((name, topic) -> {
            int wanted = partitions(name);
            if (topic.partitions().size() != wanted) {
                throw new BackupFailedException("the topic %s has %d partitions, and had %d"
                        .formatted(name, topic.partitions().size(), wanted));
            }
        });
        TopicBackup.get(admin.listOffsets(latest(topics)).all()).forEach((partition, end) -> {
            if (end.offset() > 0) {
                throw new BackupFailedException("Kafka has records in " + partition.topic()
                        + " already: topics are put back into an empty broker");
            }
        });
    }

    /// What a group has passed becomes the number of records before that.
    private long send(TopicPartition partition, TopicState state, Map<String, Map<String, Long>> positions)
            throws IOException {
        PartitionState wanted = state.partitions().get(partition.partition());
        Map<String, Long> passed = passed(partition);
        Map<String, Long> before = new HashMap<>();
        passed.keySet().forEach(group -> before.put(group, 0L));
        AtomicLong sent = new AtomicLong();
        Path files = folder.topics()
                .resolve(point.cluster())
                .resolve(partition.topic())
                .resolve(state.id());
        for (String file : TopicFile.names(files, partition.partition())) {
            TopicFile.read(files.resolve(file), partition, wanted.end(), (offset, record) -> {
                var _ = producer.send(record, (_, e) -> failure.compareAndSet(null, e));
                long number = sent.incrementAndGet();
                passed.forEach((group, next) -> {
                    if (offset < next) {
                        before.put(group, number);
                    }
                });
            });
        }
        if (sent.get() != wanted.records()) {
            throw new BackupFailedException(
                    "the backup of " + partition + " is damaged: it has " + sent + " records of " + wanted.records());
        }
        before.forEach((group, number) ->
                positions.computeIfAbsent(group, _ -> new TreeMap<>()).put(BackupPoint.key(partition), number));
        return sent.get();
    }

    private Map<String, Long> passed(TopicPartition partition) {
        Map<String, Long> passed = new HashMap<>();
        point.groups().forEach((group, offsets) -> {
            Long next = offsets.get(BackupPoint.key(partition));
            if (next != null) {
                passed.put(group, next);
            }
        });
        return passed;
    }

    /// The broker has what was sent, no less and no more: else positions would be wrong.
    private void compare(long sent) {
        long there = TopicBackup.get(
                        admin.listOffsets(latest(point.topics().keySet())).all())
                .values()
                .stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
        if (there != sent) {
            throw new BackupFailedException("of " + sent + " records that were sent, Kafka has " + there);
        }
    }

    private int partitions(String topic) {
        return Objects.requireNonNull(point.topics().get(topic)).partitions().size();
    }

    private Map<TopicPartition, OffsetSpec> latest(Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (String topic : topics) {
            for (int i = 0; i < partitions(topic); i++) {
                latest.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
        }
        return latest;
    }

    private void position(String group, Map<String, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        offsets.forEach((key, offset) -> {
            int slash = key.lastIndexOf('/');
            positions.put(
                    new TopicPartition(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1))),
                    new OffsetAndMetadata(offset));
        });
        TopicBackup.get(admin.alterConsumerGroupOffsets(group, positions).all());
    }
}
