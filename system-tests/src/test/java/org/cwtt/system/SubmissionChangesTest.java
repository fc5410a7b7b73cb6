package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Submission;
import org.junit.jupiter.api.Test;

/// What was submitted is corrected and withdrawn, and the child's record follows.
class SubmissionChangesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_correction_lowers_the_flag_and_a_withdrawal_leaves_it_open() {
        // Given
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        Submission hungry = learner.caregiver(Learner.SEVERE_HUNGER);
        List.of(hungry, learner.teacher(Map.of()), learner.nurse(Map.of()), learner.ownVoice(Map.of()))
                .forEach(submission -> Learner.submit(submission).expecting(201));
        await().atMost(SOON).until(() -> learner.level("NUTRITION").equals("HIGH"));
        await().atMost(SOON).until(() -> isFinal(learner));

        // When
        change(
                        hungry,
                        "corrections",
                        Map.of(
                                "id",
                                Learner.newId(),
                                "version",
                                1,
                                "reason",
                                "entered for another child",
                                "answers",
                                LowRisk.caregiver()))
                .expecting(201);

        // Then
        await().atMost(SOON).until(() -> learner.level("NUTRITION").equals("LOW"));

        // When
        change(hungry, "withdrawals", Map.of("id", Learner.newId(), "version", 2, "reason", "asked twice"))
                .expecting(201);

        // Then
        await().atMost(SOON).until(() -> learner.level("NUTRITION").equals("UNKNOWN"));
        assertThat(isFinal(learner)).isFalse();
    }

    private static boolean isFinal(Learner learner) {
        return !learner.flag("NUTRITION").path("provisional").asBoolean(true);
    }

    private static Answer change(Submission submission, String kind, Map<String, Object> body) {
        return SharedPlatform.doors()
                .post(
                        "capturer-za",
                        SharedPlatform.installation().at("intake", "/v1/submissions/" + submission.id() + "/" + kind),
                        Json.write(body));
    }
}
