package org.cwtt.system.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cwtt.local.Stack;

/// Disturbs the groups in which services hear their topics.
final class GroupFaults {
    private static final Duration STAY = Duration.ofSeconds(1);

    private GroupFaults() {}

    /// What was heard long ago comes again, to a group that has moved on.
    static void hearAgain(Stack stack, String service) {
        stack.stop(service);
        rewind(stack, service);
        stack.startAgain(service);
    }

    /// To the beginning of all that it has heard of; the service is stopped, and its group is empty as soon as the
    /// broker
    /// has missed a member that did not say goodbye.
    static void rewind(Stack stack, String service) {
        try (Admin admin = admin(stack)) {
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
                Map<TopicPartition, OffsetAndMetadata> beginning = read(admin, service).stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> new OffsetAndMetadata(0)));
                admin.alterConsumerGroupOffsets(service, beginning).all().get(20, TimeUnit.SECONDS);
            });
        }
    }

    /// Another member takes partitions from the service, does nothing with what it hears, and leaves.
    static void comeAndGo(Stack stack, String service, Duration lasting)
            throws InterruptedException, ExecutionException, TimeoutException {
        Set<String> topics;
        try (Admin admin = admin(stack)) {
            topics = read(admin, service).stream().map(TopicPartition::topic).collect(Collectors.toSet());
        }
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.platform().bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                service,
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "consumer",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        long end = System.nanoTime() + lasting.toNanos();
        while (System.nanoTime() < end) {
            try (KafkaConsumer<byte[], byte[]> member =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                member.subscribe(topics);
                long leaves = System.nanoTime() + STAY.toNanos();
                while (System.nanoTime() < leaves) {
                    member.poll(Duration.ofMillis(100));
                }
            }
            LockSupport.parkNanos(STAY.toNanos());
        }
    }

    private static Set<TopicPartition> read(Admin admin, String group)
            throws InterruptedException, ExecutionException, TimeoutException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(20, TimeUnit.SECONDS)
                .keySet();
    }

    private static Admin admin(Stack stack) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.platform().bootstrapServers()));
    }
}
