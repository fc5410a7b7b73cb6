package org.cwtt.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;

/// Makes the topics of the catalogue, the dead-letter topic of every service that reads one, and those that a service
/// keeps for itself.
public final class Topics {
    /// Enough for the parallelism of one machine.
    private static final int PARTITIONS = 4;

    /// One broker keeps one copy.
    private static final short REPLICAS = 1;

    private static final long FOREVER = -1;
    /// A dead letter is a record as it came, which may be one that was too big to be ours.
    private static final int DEAD_LETTER_BYTES = 2 * 1024 * 1024;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// Where scoring tells itself how far it has scored again after a release (scoring-service/README.md). As many
    /// partitions as the submissions have.
    private static final String SWEEPS = "scoring-sweeps";

    /// Where scoring keeps its comparisons of rulesets, and who of its instances runs them: one partition, one runner.
    private static final String COMPARISONS = "scoring-comparisons";
    private static final Duration COMPARISONS_KEPT = Duration.ofDays(90);

    private Topics() {}

    /// Makes those that are missing, changes none.
    static void create(Admin admin) {
        try {
            Set<String> known = admin.listTopics().names().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = wanted().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailedException("the topics cannot be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted", e);
        }
    }

    /// Every topic of one machine: what each is called, and how it is kept.
    static List<NewTopic> wanted() {
        return wanted(PARTITIONS, REPLICAS);
    }

    /// Every topic, for a cluster of this size.
    ///
    /// @param partitions of every topic but those that one instance alone reads
    public static List<NewTopic> wanted(int partitions, short replicas) {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            wanted.add(new NewTopic(topic.topicName(), partitions, replicas).configs(cleanup(topic)));
            topic.readers().stream()
                    .filter(Party::isService)
                    .map(reader -> new NewTopic(topic.deadLetterTopic(reader), partitions, replicas))
                    .map(letters -> letters.configs(deadLetters()))
                    .forEach(wanted::add);
        }
        wanted.add(new NewTopic(SWEEPS, partitions, replicas).configs(compact()));
        wanted.add(new NewTopic(COMPARISONS, 1, replicas).configs(comparisons()));
        return wanted;
    }

    private static Map<String, String> cleanup(Topic topic) {
        return switch (topic.cleanup()) {
            case COMPACT -> compact();
            case EXPIRE -> retention(Topic.RETENTION.toMillis());
            case KEEP -> retention(FOREVER);
        };
    }

    private static Map<String, String> compact() {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static Map<String, String> comparisons() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(COMPARISONS_KEPT.toMillis()));
    }

    private static Map<String, String> deadLetters() {
        Map<String, String> configuration = new HashMap<>(retention(Topic.RETENTION.toMillis()));
        configuration.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(DEAD_LETTER_BYTES));
        return configuration;
    }

    private static Map<String, String> retention(long milliseconds) {
        return Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(milliseconds));
    }
}
