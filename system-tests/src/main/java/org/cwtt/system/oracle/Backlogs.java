package org.cwtt.system.oracle;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.schemas.Topic.Party;
import org.cwtt.system.Installation;

/// What the platform has not worked off yet: events in outboxes, and records that a service has not read.
public final class Backlogs implements AutoCloseable {
    /// Services that commit with every batch. Scoring commits every two seconds: that it is done shows sooner in the
    /// profiles that arrive.
    public static final Set<Party> PROMPT = EnumSet.of(Party.CASE, Party.REFERRAL, Party.REPORTING);

    /// Every service that reads topics.
    public static final Set<Party> ALL = EnumSet.of(Party.SCORING, Party.CASE, Party.REFERRAL, Party.REPORTING);

    private static final List<String> WITH_OUTBOX = List.of("intake", "case", "referral", "reporting");
    private static final int TIMEOUT_SECONDS = 20;

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

    /// Of all outboxes, and of these consumers.
    public Backlog of(Set<Party> consumers) {
        long announcements = WITH_OUTBOX.stream()
                .mapToLong(service -> databases.number(service, "SELECT count(*) FROM outbox"))
                .sum();
        return new Backlog(
                announcements, consumers.stream().mapToLong(this::lag).sum());
    }

    /// Records that one consumer has not marked as read.
    public long unread(Party consumer) {
        return lag(consumer);
    }

    /// The topics that a running service reads.
    public Set<String> topicsOf(Party service) {
        return assigned(service).stream().map(TopicPartition::topic).collect(Collectors.toSet());
    }

    private long lag(Party service) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                got(admin.listConsumerGroupOffsets(service.id()).partitionsToOffsetAndMetadata());
        Set<TopicPartition> read = new HashSet<>(committed.keySet());
        read.addAll(assigned(service));
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        read.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        return got(admin.listOffsets(latest).all()).entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata mark = committed.get(end.getKey());
                    return end.getValue().offset() - (mark == null ? 0 : mark.offset());
                })
                .sum();
    }

    private Set<TopicPartition> assigned(Party service) {
        return got(admin.describeConsumerGroups(List.of(service.id())).all()).values().stream()
                .flatMap(group -> group.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private static <T> T got(KafkaFuture<T> answer) {
        try {
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
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
