package org.cwtt.scoring.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.cwtt.schemas.Topic;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Every partition of submissions is scored by the rulesets in the same partition of theirs. With fewer of these, some
/// children's submissions would wait for ever, without a word: so the service does not start, or, where brokers were
/// away at that time, is not ready.
@Readiness
@Singleton
final class EqualPartitions implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(EqualPartitions.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final List<String> TOPICS = List.of(
            Topic.SUBMISSION_RECEIVED.topicName(), Topic.RULESET_CHANGED.topicName(), ScoringTopology.SWEEPS_TOPIC);

    private final Map<String, Object> kafka;
    private final List<String> topics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean unequal;

    @Inject
    EqualPartitions(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this(kafka, TOPICS);
    }

    EqualPartitions(Map<String, Object> kafka, List<String> topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /// @throws ConfigurationException if the topics have unequal numbers of partitions
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting)
            throws InterruptedException {
        Map<String, Integer> partitions = partitions();
        if (partitions.isEmpty()) {
            Thread.ofVirtual().name("equal-partitions").start(this::untilKnown);
        } else if (areUnequal(partitions)) {
            throw new ConfigurationException("The service does not start: " + told(partitions));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics with equal partitions")
                .status(!unequal)
                .build();
    }

    private void untilKnown() {
        try {
            while (!stopping.await(PAUSE.toSeconds(), TimeUnit.SECONDS)) {
                Map<String, Integer> partitions = partitions();
                if (!partitions.isEmpty()) {
                    unequal = areUnequal(partitions);
                    if (unequal) {
                        LOG.error(told(partitions));
                    }
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing while brokers are away or a topic is missing.
    private Map<String, Integer> partitions() throws InterruptedException {
        Map<String, Integer> partitions = new TreeMap<>();
        try (Admin admin = Admin.create(kafka)) {
            admin.describeTopics(topics, new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) ->
                            partitions.put(name, topic.partitions().size()));
        } catch (ExecutionException | KafkaException e) {
            LOG.warnf("The partitions of %s are not known yet: %s", topics, e.getMessage());
        }
        return partitions;
    }

    private static boolean areUnequal(Map<String, Integer> partitions) {
        return partitions.values().stream().distinct().count() > 1;
    }

    private static String told(Map<String, Integer> partitions) {
        return "these topics must have as many partitions as each other: " + partitions;
    }
}
