package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Map<String, NewTopic> wanted =
            Topics.wanted().stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));

    @Test
    void aStateTopicKeepsTheNewestRecordOfAKey() {
        assertThat(wanted.get("intake.child.changed-v1"))
                .extracting(NewTopic::configs)
                .isEqualTo(Map.of("cleanup.policy", "compact"));
    }

    @Test
    void submissionsExpireAfter400Days() {
        assertThat(wanted.get("intake.submission.received-v1"))
                .extracting(NewTopic::configs)
                .isEqualTo(Map.of("retention.ms", "34560000000"));
    }

    @Test
    void profilesStay() {
        assertThat(wanted.get("scoring.risk-profile.assessed-v1"))
                .extracting(NewTopic::configs)
                .isEqualTo(Map.of("retention.ms", "-1"));
    }

    @Test
    void everyServiceThatReadsHasItsDeadLetters() {
        assertThat(wanted)
                .containsKeys(
                        "case.scoring.risk-profile.assessed-v1.dlt",
                        "referral.scoring.risk-profile.assessed-v1.dlt",
                        "reporting.scoring.risk-profile.assessed-v1.dlt",
                        "referral.referral.department.responded-v1.dlt");
    }

    @Test
    void scoringGoesOnWithASweepInThePartitionThatItBelongsTo() {
        // When
        NewTopic sweeps = topic("scoring-sweeps");

        // Then
        assertThat(sweeps).extracting(NewTopic::configs).isEqualTo(Map.of("cleanup.policy", "compact"));
        assertThat(sweeps.numPartitions())
                .isEqualTo(topic("intake.submission.received-v1").numPartitions())
                .isEqualTo(topic("scoring.ruleset.changed-v1").numPartitions());
    }

    @Test
    void oneInstanceOfScoringRunsComparisons() {
        // When
        NewTopic comparisons = topic("scoring-comparisons");

        // Then
        assertThat(comparisons.numPartitions()).isEqualTo(1);
        assertThat(comparisons.configs())
                .isEqualTo(Map.of("cleanup.policy", "compact,delete", "retention.ms", "7776000000"));
    }

    @Test
    void departmentsHaveNoDeadLettersWithUs() {
        assertThat(wanted).doesNotContainKey("health.referral.health.requested-v1.dlt");
    }

    private NewTopic topic(String name) {
        return Objects.requireNonNull(wanted.get(name));
    }
}
