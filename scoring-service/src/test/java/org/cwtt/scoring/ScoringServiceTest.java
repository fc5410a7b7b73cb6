package org.cwtt.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.scoring.messaging.IntakeOnTheWire;
import org.junit.jupiter.api.Test;

/// The service on a real broker and registry, through its topics.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ScoringServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aSubmissionBecomesAProfileAndPoisonADeadLetter() {
        try (IntakeOnTheWire wire = new IntakeOnTheWire(RealParts.bootstrapServers(), RealParts.registryUrl())) {
            // Given
            wire.sendPoison();

            // When
            wire.sendAbsentLearner();

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(wire.profilesOfLearner()).isNotEmpty());
            RiskProfileAssessed profile = wire.profilesOfLearner().getLast();
            assertThat(profile.getFlags().get(4).getLevel()).isEqualTo(RiskLevel.HIGH);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    wire.causesIn(Topic.SUBMISSION_RECEIVED.deadLetterTopic(Topic.Party.SCORING)))
                            .containsExactly("org.cwtt.messaging.UnreadableEventException"));
        }
    }

    @Test
    void aSuspicionOpensTheStatutoryLaneEachTimeUnderTheSameId() {
        try (IntakeOnTheWire wire = new IntakeOnTheWire(RealParts.bootstrapServers(), RealParts.registryUrl())) {
            // Given
            wire.sendSuspicion();

            // When
            wire.sendSuspicion();

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(wire.triggersOfLearner()).hasSize(2));
            assertThat(wire.triggersOfLearner().stream().distinct()).hasSize(1);
        }
    }

    @Test
    void theServiceIsReadyMeasuredAndDescribed() {
        // Given
        String openApi = "/q/openapi";

        // When
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health").then().statusCode(200));

        // Then
        given().get(openApi).then().statusCode(200);
        assertThat(given().get("/q/metrics").asString()).contains("cwtt_scoring_submissions_total");
    }
}
