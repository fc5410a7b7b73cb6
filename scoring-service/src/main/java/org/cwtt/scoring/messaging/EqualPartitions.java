package org.cwtt.scoring.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.cwtt.schemas.Topic;
import org.jboss.logging.Logger;

/// Every partition of submissions is scored by the rulesets in the same partition of theirs. With fewer of these, some
/// children's submissions would wait for ever, without a word: so the service does not start.
@Singleton
final class EqualPartitions {
    private static final Logger LOG = Logger.getLogger(EqualPartitions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> TOPICS = List.of(
            Topic.SUBMISSION_RECEIVED.topicName(), Topic.RULESET_CHANGED.topicName(), ScoringTopology.SWEEPS_TOPIC);

    private final Map<String, Object> kafka;

    EqualPartitions(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /// @throws IllegalStateException if the topics have unequal numbers of partitions
    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting)
            throws InterruptedException {
        Map<String, Integer> partitions = new TreeMap<>();
        try (Admin admin = Admin.create(kafka)) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(TOPICS).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            topics.forEach(
                    (name, topic) -> partitions.put(name, topic.partitions().size()));
        } catch (ExecutionException | TimeoutException e) {
            // Brokers that are away, and topics that are missing, are waited for.
            LOG.warnf("The partitions of %s are not known yet: %s", TOPICS, e.getMessage());
            return;
        }
        if (partitions.values().stream().distinct().count() > 1) {
            throw new IllegalStateException("These topics must have as many partitions as each other: " + partitions);
        }
    }
}
