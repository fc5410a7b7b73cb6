package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.changesOf;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ReferralAnswersTest {
    @Inject
    KnownChildren knownChildren;

    @ConfigProperty(name = "quarkus.rest-client.intake.url")
    URI intake;

    private final UUID child = Neighbours.newId();

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void anOfficerTakesAReferralThroughItsLife() {
        // Given
        UUID referral = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);
        Map<String, Object> accepted = Map.of("id", Neighbours.newId(), "response", "ACCEPTED");

        // When, Then
        answer(
                        "officer-health",
                        referral,
                        Map.of("id", Neighbours.newId(), "response", "COMPLETED", "reason", "SERVICE_GIVEN"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:cwtt:problem:illegal-move"))
                .body("state", equalTo("REQUESTED"))
                .body("allowed", contains("ACCEPTED", "DECLINED"));
        answer("officer-health", referral, accepted).then().statusCode(200).body("state", equalTo("ACCEPTED"));
        answer("officer-health", referral, accepted).then().statusCode(200).body("version", equalTo(2));
        answer("officer-health", referral, Map.of("id", Neighbours.newId(), "response", "SCHEDULED"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("appointmentAt"));
        answer(
                        "officer-health",
                        referral,
                        Map.of(
                                "id",
                                Neighbours.newId(),
                                "response",
                                "SCHEDULED",
                                "appointmentAt",
                                "2020-01-01T08:00:00Z"))
                .then()
                .statusCode(422);
        answer(
                        "officer-health",
                        referral,
                        Map.of("id", Neighbours.newId(), "response", "COMPLETED", "reason", "seen by the nurse"))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        answer(
                        "officer-health",
                        referral,
                        Map.of("id", Neighbours.newId(), "response", "COMPLETED", "reason", "SERVICE_GIVEN"))
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("outcome", equalTo("SERVICE_GIVEN"));
        assertThat(changesOf(child, 3)).hasSize(3);
    }

    @Test
    void anAnswerToAnOlderVersionIsRefused() {
        // Given
        UUID referral = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);
        answer("officer-health", referral, Map.of("id", Neighbours.newId(), "response", "ACCEPTED"));

        // When, Then
        as("officer-health")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("id", Neighbours.newId(), "response", "IN_PROGRESS"))
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(412);
    }

    @Test
    void aPractitionerCallsAReferralOff() {
        // Given
        UUID referral = requestedOfHealth(SCHOOL_IN_JOHANNESBURG);

        // When, Then
        as("practitioner-jhb")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "MOVED_AWAY"))
                .post("/v1/referrals/" + referral + "/cancellations")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    private UUID requestedOfHealth(String school) {
        childIs(child, 1, school, "HEALTH");
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        return referralOf(child);
    }

    private static io.restassured.response.Response answer(String user, UUID referral, Map<String, Object> body) {
        return as(user).contentType(ContentType.JSON).body(body).post("/v1/referrals/" + referral + "/responses");
    }
}
