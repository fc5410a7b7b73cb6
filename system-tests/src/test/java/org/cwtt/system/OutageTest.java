package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cwtt.local.Stack;
import org.cwtt.system.client.Answer;
import org.cwtt.system.cohort.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// A part goes away for a while and comes back: what cannot be stored is refused, nothing accepted is lost, and
/// everything catches up without a hand.
class OutageTest {
    private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("cwtt.outage.seconds", 15));
    private static final Duration CATCH_UP = Duration.ofSeconds(90);

    private final Stack stack = SharedPlatform.stack();

    @AfterAll
    static void everythingSettles() {
        assertThat(SharedPlatform.settlesAfterOutage()).isTrue();
    }

    @Test
    void without_kafka_submissions_are_stored_and_announced_later() {
        // Given
        List<Learner> learners = threeLearners();

        // When
        List<Integer> answers = whileAway(
                "kafka",
                () -> learners.stream()
                        .map(learner -> Learner.submit(learner.caregiver(Learner.SEVERE_HUNGER))
                                .status())
                        .toList());

        // Then
        assertThat(answers).containsOnly(201);
        catchUp(learners);
    }

    @Test
    void without_postgresql_all_say_try_again_and_later_everything_is_taken_and_the_first_sign_in_works() {
        // Given
        List<Learner> learners = threeLearners();
        Submission submission = learners.getFirst().caregiver(Learner.SEVERE_HUNGER);

        // When
        List<Answer> refused = whileAway(
                "postgresql",
                () -> List.of(
                        Learner.submit(submission),
                        ask("practitioner-jhb", "case", "/v1/cases"),
                        ask("officer-health", "referral", "/v1/referrals"),
                        ask("analyst", "reporting", "/v1/indicators?area=ZA")));

        // Then
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(new ShortLivedTokens(stack).token("administrator")).isNotBlank();
        await().atMost(CATCH_UP)
                .until(() -> Learner.submit(submission).status(), status -> status == 201 || status == 200);
        learners.stream()
                .skip(1)
                .forEach(learner ->
                        Learner.submit(learner.caregiver(Learner.SEVERE_HUNGER)).expecting(201));
        catchUp(learners);
    }

    @Test
    void without_the_registry_nothing_stops() {
        // Given
        List<Learner> learners = threeLearners();
        Learner first = Learner.registeredAt(Learner.JOHANNESBURG);
        Learner.submit(first.caregiver(Learner.SEVERE_HUNGER)).expecting(201);
        catchUp(List.of(first));

        // When
        List<Integer> answers = whileAway("registry", () -> {
            List<Integer> given = learners.stream()
                    .map(learner -> Learner.submit(learner.caregiver(Learner.SEVERE_HUNGER))
                            .status())
                    .toList();
            catchUp(learners);
            return given;
        });

        // Then
        assertThat(answers).containsOnly(201);
    }

    private static Answer ask(String person, String service, String path) {
        return SharedPlatform.doors().get(person, SharedPlatform.installation().at(service, path));
    }

    /// Stops a part, acts, lets the rest of the outage pass, and starts the part again.
    private <T> T whileAway(String part, Supplier<T> act) {
        long start = System.nanoTime();
        stack.stop(part);
        try {
            T result = act.get();
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(OUTAGE.plusMinutes(5))
                    .until(() -> System.nanoTime() - start > TimeUnit.SECONDS.toNanos(OUTAGE.toSeconds()));
            return result;
        } finally {
            stack.startAgain(part);
        }
    }

    private static List<Learner> threeLearners() {
        return Stream.generate(() -> Learner.registeredAt(Learner.JOHANNESBURG))
                .limit(3)
                .toList();
    }

    private static void catchUp(List<Learner> learners) {
        for (Learner learner : learners) {
            await().atMost(CATCH_UP).ignoreExceptions().untilAsserted(() -> {
                assertThat(learner.level("NUTRITION")).isEqualTo("HIGH");
                assertThat(learner.referralTo("HEALTH")).isEqualTo("REQUESTED");
            });
        }
    }
}
