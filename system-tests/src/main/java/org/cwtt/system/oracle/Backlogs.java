package org.cwtt.system.oracle;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;
import org.cwtt.system.Installation;

/// Whether the platform has come to rest: nothing waits in an outbox, and every plain consumer has read its topics to
/// the end. Scoring commits its offsets now and then only; that it is done shows in the profiles that arrive.
public final class Backlogs implements AutoCloseable {
    private static final List<String> WITH_OUTBOX = List.of("intake", "case", "referral", "reporting");
    private static final List<Party> PLAIN_CONSUMERS = List.of(Party.CASE, Party.REFERRAL, Party.REPORTING);

    private final Databases databases;
    private final Admin admin;

    public Backlogs(Installation installation) {
        databases = new Databases(installation);
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, installation.kafka()));
    }

    /// What still has to be worked off.
    ///
    /// @param announcements events in outboxes
    /// @param records records that a consumer has not read
    public record Backlog(long announcements, long records) {
        public boolean isEmpty() {
            return announcements == 0 && records == 0;
        }
    }

    public Backlog read() {
        long announcements = WITH_OUTBOX.stream()
                .mapToLong(service -> databases.number(service, "SELECT count(*) FROM outbox"))
                .sum();
        return new Backlog(
                announcements, PLAIN_CONSUMERS.stream().mapToLong(this::lag).sum());
    }

    private long lag(Party service) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                got(admin.listConsumerGroupOffsets(service.id()).partitionsToOffsetAndMetadata());
        return ends(service).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata read = committed.get(end.getKey());
                    return end.getValue().offset() - (read == null ? 0 : read.offset());
                })
                .sum();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Party service) {
        List<String> topics = List.of(Topic.values()).stream()
                .filter(topic -> topic.readers().contains(service))
                .map(Topic::topicName)
                .toList();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        got(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        return got(admin.listOffsets(latest).all());
    }

    private static <T> T got(KafkaFuture<T> answer) {
        try {
            return answer.get(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not answer", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
