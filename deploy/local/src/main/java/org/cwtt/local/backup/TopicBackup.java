package org.cwtt.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.cwtt.local.backup.BackupPoint.PartitionState;
import org.cwtt.local.backup.BackupPoint.TopicState;

/// Writes what the topics hold into the backup, each record once: all topics but Kafka's own, also those in which
/// services keep what they know.
final class TopicBackup {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String KAFKAS_OWN = "__";
    private static final Set<GroupType> GROUPS = Set.of(GroupType.CLASSIC, GroupType.CONSUMER);

    /// Bytes of records that are held in memory at a time; one more poll comes on top.
    private static final long AT_ONCE = 4L << 20;

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final BackupFolder folder;

    /// @param consumer hears what is committed alone, and belongs to no group
    TopicBackup(Admin admin, Consumer<byte[], byte[]> consumer, BackupFolder folder) {
        this.admin = admin;
        this.consumer = consumer;
        this.folder = folder;
    }

    String clusterId() {
        return get(admin.describeCluster().clusterId());
    }

    /// Where each group goes on.
    Map<String, Map<String, Long>> positions() {
        Map<String, Map<String, Long>> positions = new TreeMap<>();
        for (GroupListing group : get(admin.listGroups().all())) {
            if (group.type().filter(GROUPS::contains).isPresent()) {
                Map<String, Long> offsets = new TreeMap<>();
                get(admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata())
                        .forEach((partition, offset) -> {
                            if (offset != null) {
                                offsets.put(BackupPoint.key(partition), offset.offset());
                            }
                        });
                positions.put(group.groupId(), offsets);
            }
        }
        return positions;
    }

    /// Where each partition ends now, all at one moment.
    Map<TopicPartition, Long> ends() {
        List<TopicPartition> partitions = topics().values().stream()
                .flatMap(topic -> partitions(topic).stream())
                .toList();
        return consumer.endOffsets(partitions, PATIENCE);
    }

    /// Writes what is new, up to these ends.
    Map<String, TopicState> write(Map<TopicPartition, Long> ends) {
        Map<String, TopicDescription> topics = topics();
        Path cluster = folder.topics().resolve(clusterId());
        try {
            Files.createDirectories(cluster);
            TopicFiles files = new TopicFiles(cluster);
            copy(news(topics, ends, files), files);
            return states(topics, ends, files);
        } catch (IOException | KafkaException e) {
            throw new BackupFailedException("the topics cannot be written: " + e.getMessage(), e);
        }
    }

    /// The ends of the partitions that have something new.
    private Map<TopicPartition, Long> news(
            Map<String, TopicDescription> topics, Map<TopicPartition, Long> ends, TopicFiles files) throws IOException {
        Map<TopicPartition, Long> news = new HashMap<>();
        for (TopicDescription topic : topics.values()) {
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions(topic), PATIENCE);
            for (TopicPartition partition : partitions(topic)) {
                long next = files.begin(partition, topic.topicId().toString(), beginnings.getOrDefault(partition, 0L));
                // One that was made since the ends were asked for has nothing that belongs to this point.
                long end = ends.getOrDefault(partition, next);
                if (end < next) {
                    throw new BackupFailedException("%s ends at %d and did at %d: Kafka has lost records; move %s away"
                            .formatted(partition, end, next, files.folder()));
                }
                if (end > next) {
                    news.put(partition, end);
                }
            }
        }
        return news;
    }

    private void copy(Map<TopicPartition, Long> ends, TopicFiles files) throws IOException {
        Set<TopicPartition> open = new HashSet<>(ends.keySet());
        consumer.assign(open);
        open.forEach(partition -> consumer.seek(partition, files.next(partition)));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty()) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L)) {
                    files.add(partition, record);
                }
            }
            for (TopicPartition partition : List.copyOf(open)) {
                long end = ends.getOrDefault(partition, 0L);
                long position = consumer.position(partition);
                files.passed(partition, Math.min(position, end));
                if (position >= end) {
                    open.remove(partition);
                    consumer.pause(List.of(partition));
                }
            }
            if (files.waiting() >= AT_ONCE) {
                files.write();
            }
            if (!polled.isEmpty()) {
                giveUp = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > giveUp) {
                throw new BackupFailedException("nothing more of " + open + " in " + PATIENCE.toSeconds() + " s");
            }
        }
        files.write();
    }

    private Map<String, TopicState> states(
            Map<String, TopicDescription> topics, Map<TopicPartition, Long> ends, TopicFiles files) {
        Map<String, Map<String, String>> configs = configs(topics.keySet());
        Map<String, TopicState> states = new TreeMap<>();
        topics.forEach((name, topic) -> {
            List<PartitionState> partitions = partitions(topic).stream()
                    .map(partition -> new PartitionState(ends.getOrDefault(partition, 0L), files.records(partition)))
                    .toList();
            int replicas = topic.partitions().getFirst().replicas().size();
            states.put(
                    name,
                    new TopicState(
                            topic.topicId().toString(), replicas, configs.getOrDefault(name, Map.of()), partitions));
        });
        return states;
    }

    private static List<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
    }

    private Map<String, TopicDescription> topics() {
        Set<String> names = get(admin.listTopics(new ListTopicsOptions().listInternal(true))
                        .names())
                .stream()
                .filter(name -> !name.startsWith(KAFKAS_OWN))
                .collect(Collectors.toSet());
        return new TreeMap<>(get(admin.describeTopics(names).allTopicNames()));
    }

    private Map<String, Map<String, String>> configs(Set<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        return get(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry -> entry.getValue().entries().stream()
                                .filter(config -> config.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
                                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
    }

    static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new BackupFailedException("Kafka refuses: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new BackupFailedException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupFailedException("interrupted", e);
        }
    }
}
