package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.assessed;
import static org.cwtt.referral.Neighbours.childBecomes;
import static org.cwtt.referral.Neighbours.childIs;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.profile;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.changesOf;
import static org.cwtt.referral.Outcomes.referralOf;
import static org.cwtt.referral.Outcomes.toldTo;
import static org.cwtt.schemas.scoring.Domain.EDUCATION;
import static org.cwtt.schemas.scoring.Domain.NUTRITION;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.LOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.domain.Domain;
import org.cwtt.referral.domain.RiskFlag;
import org.cwtt.referral.domain.RiskLevel;
import org.cwtt.referral.domain.RiskProfile;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.referral.ReferralRequested;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of a referral when the caregiver, the registry or the department changes its mind.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ReferralLifeTest {
    @Inject
    KnownChildren knownChildren;

    @Inject
    RouteProfiles routeProfiles;

    @Inject
    Rows rows;

    private final UUID child = Neighbours.newId();

    @BeforeEach
    void schools() {
        Neighbours.schoolsAreKnown();
    }

    @Test
    void aWithdrawnConsentTakesTheReferralFromTheDepartmentUntilItIsGivenAgain() {
        // Given
        UUID referral = requestedOfHealth();

        // When
        childIs(child, 2, SCHOOL_IN_JOHANNESBURG);
        changesOf(child, 2);
        as("officer-health").get("/v1/referrals/" + referral).then().statusCode(404);
        childIs(child, 3, SCHOOL_IN_JOHANNESBURG, "HEALTH");

        // Then
        assertThat(toldTo(Topic.HEALTH_REQUESTED, referral, 3))
                .extracting(ReferralRequested::getState, ReferralRequested::getReasons)
                .containsExactly(
                        tuple("REQUESTED", List.of("NUTRITION:HIGH")),
                        tuple("HELD_FOR_CONSENT", List.of()),
                        tuple("REQUESTED", List.of("NUTRITION:HIGH")));
        as("officer-health").get("/v1/referrals/" + referral).then().statusCode(200);
        as("practitioner-jhb")
                .get("/v1/referrals/" + referral + "/history")
                .then()
                .statusCode(200)
                .body("step", contains("REQUESTED", "CONSENT_WITHDRAWN", "RELEASED"))
                .body("why[1]", containsString("withdrawn"));
        as("officer-health")
                .get("/v1/referrals/" + referral + "/history")
                .then()
                .body("step", contains("REQUESTED", "REQUESTED"));
    }

    @Test
    void whoAsksAgainAndAgainHearsOfWhatWasReleasedMeanwhile() {
        // Given: held longer than the minute by which an answer goes back
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG);
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(child);
        rows.changedLongAgo(referral);
        String start = java.time.Instant.now().toString();
        String changed = "/v1/referrals?limit=500&changedFrom=" + start;
        as("practitioner-jhb").get(changed).then().statusCode(200).body("id", not(hasItem(referral.toString())));

        // When
        childIs(child, 2, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        toldTo(Topic.HEALTH_REQUESTED, referral, 1);

        // Then
        as("officer-health").get(changed).then().statusCode(200).body("id", hasItem(referral.toString()));
        as("officer-health").get("/v1/referrals?changedFrom=yesterday").then().statusCode(400);
        as("officer-health")
                .get("/v1/referrals?changedFrom=-1000000000-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void theOfficeOfTheNewSchoolIsAskedWhenTheOldOneSaysThatTheChildHasMoved() {
        // Given: the registry knows of the move first
        UUID referral = requestedOfHealth();
        childIs(child, 2, Neighbours.SCHOOL_IN_DURBAN, "HEALTH");
        await().untilAsserted(() -> assertThat(rows.schoolOf(child)).isEqualTo(Neighbours.SCHOOL_IN_DURBAN));

        // When
        as("officer-health")
                .contentType(ContentType.JSON)
                .body(Map.of("id", Neighbours.newId(), "response", "DECLINED", "reason", "MOVED_AWAY"))
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200);

        // Then: it is the other office's, and nobody's to hand on
        List<ReferralStatusChanged> changes = changesOf(child, 4);
        assertThat(changes)
                .extracting(ReferralStatusChanged::getStep, ReferralStatusChanged::getSchoolId)
                .contains(tuple("REQUESTED", Neighbours.SCHOOL_IN_DURBAN), tuple("REROUTED", SCHOOL_IN_JOHANNESBURG));
        as("practitioner-jhb")
                .get("/v1/referrals?view=TO_REROUTE&limit=500")
                .then()
                .body("id", not(hasItem(referral.toString())));
    }

    /// The new round knows nothing of the child's nutrition yet, so its profile calls for nobody.
    @Test
    void whatStandsIsTheNewOfficesThoughTheLatestProfileDoesNotKnowOfIt() {
        // Given
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(child);
        assessed(Neighbours.earlierProfile(child, flag(NUTRITION, HIGH)));
        UUID referral = referralOf(child);
        assessed(profile(child, 1, flag(EDUCATION, LOW)));
        rows.awaitRouted(child, "2026-T1", 1);
        childIs(child, 2, Neighbours.SCHOOL_IN_DURBAN, "HEALTH");
        await().untilAsserted(() -> assertThat(rows.schoolOf(child)).isEqualTo(Neighbours.SCHOOL_IN_DURBAN));
        answer(referral, Map.of("response", "ACCEPTED"));

        // When
        answer(referral, Map.of("response", "COMPLETED", "reason", "MOVED_AWAY"));

        // Then
        assertThat(changesOf(child, 4))
                .extracting(ReferralStatusChanged::getStep, ReferralStatusChanged::getSchoolId)
                .contains(tuple("REQUESTED", Neighbours.SCHOOL_IN_DURBAN));
        assertThat(changesOf(child, 4).getLast().getReasons()).containsExactly("NUTRITION:HIGH");
    }

    private static void answer(UUID referral, Map<String, Object> response) {
        Map<String, Object> body = new HashMap<>(response);
        body.put("id", Neighbours.newId());
        as("officer-health")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200);
    }

    @Test
    void aMergedChildsReferralsEnd() {
        // Given
        UUID referral = requestedOfHealth();

        // When
        childBecomes(child, 2, ChildState.MERGED);

        // Then
        assertThat(changesOf(child, 2).getLast())
                .extracting(ReferralStatusChanged::getTo, ReferralStatusChanged::getOutcome)
                .containsExactly("CANCELLED", "CHILD_MERGED");
        assertThat(toldTo(Topic.HEALTH_REQUESTED, referral, 2).getLast().getState())
                .isEqualTo("CANCELLED");
    }

    @Test
    void anErasedChildsReferralsEndAndLoseTheirLink() {
        // Given
        UUID referral = requestedOfHealth();

        // When
        childBecomes(child, 2, ChildState.ERASED);

        // Then
        assertThat(changesOf(child, 2).getLast().getOutcome()).isEqualTo("CHILD_ERASED");
        String seen = as("officer-health").get("/v1/referrals/" + referral).asString();
        String told = toldTo(Topic.HEALTH_REQUESTED, referral, 2).getLast().getPairwiseChildId();
        assertThat(seen).contains("CANCELLED").doesNotContain(told).doesNotContain("NUTRITION");
        assertThat(rows.referralsOf(child)).isZero();
    }

    @Test
    void aLateProfileOfAnErasedChildOpensNothing() {
        // Given
        requestedOfHealth();
        childBecomes(child, 2, ChildState.ERASED);
        changesOf(child, 2);
        RiskFlag severe = new RiskFlag(Domain.HEALTH, RiskLevel.HIGH, List.of());

        // When
        routeProfiles.route(List.of(new AssessedProfile(
                new RiskProfile(child, "2026-T2", 1, SCHOOL_IN_JOHANNESBURG, List.of(severe)), Instant.now(), null)));

        // Then
        assertThat(rows.referralsOf(child)).isZero();
        assertThat(rows.profilesOf(child)).isZero();
    }

    @Test
    void whatIsDeclinedIsReroutedByAPerson() {
        // Given
        UUID referral = requestedOfHealth("HEALTH", "SOCIAL_DEVELOPMENT");
        declined(referral);
        as("practitioner-jhb")
                .get("/v1/referrals?view=TO_REROUTE&limit=500")
                .then()
                .body("id", hasItem(referral.toString()));

        // When
        var answer = reroute(referral, "SOCIAL_DEVELOPMENT");

        // Then
        answer.then()
                .statusCode(200)
                .body("department", equalTo("SOCIAL_DEVELOPMENT"))
                .body("state", equalTo("REQUESTED"))
                .body("reasons", contains("NUTRITION:HIGH"));
        UUID made = UUID.fromString(answer.jsonPath().getString("id"));
        toldTo(Topic.SOCIAL_DEVELOPMENT_REQUESTED, made, 1);
        as("practitioner-jhb")
                .get("/v1/referrals/" + referral)
                .then()
                .body("reroutedTo", equalTo(made.toString()))
                .body("history.step", contains("REQUESTED", "DECLINED", "REROUTED"))
                .body("history[2].actor", equalTo("practitioner-jhb"));
        assertThat(toldTo(Topic.HEALTH_REQUESTED, referral)).hasSize(2);
        reroute(referral, "EDUCATION").then().statusCode(409);
    }

    @Test
    void aDeclinedReferralIsNotHandedBackToTheSameDepartment() {
        // Given
        UUID referral = requestedOfHealth();
        declined(referral);

        // When, Then
        reroute(referral, "HEALTH").then().statusCode(422).body("violations[0].field", equalTo("department"));
        as("officer-health")
                .contentType(ContentType.JSON)
                .body(Map.of("department", "EDUCATION"))
                .post("/v1/referrals/" + referral + "/reroutings")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.Response reroute(UUID referral, String department) {
        return as("practitioner-jhb")
                .contentType(ContentType.JSON)
                .body(Map.of("department", department))
                .post("/v1/referrals/" + referral + "/reroutings");
    }

    private static void declined(UUID referral) {
        as("officer-health")
                .contentType(ContentType.JSON)
                .body(Map.of("id", Neighbours.newId(), "response", "DECLINED", "reason", "NOT_OURS"))
                .post("/v1/referrals/" + referral + "/responses")
                .then()
                .statusCode(200);
    }

    private UUID requestedOfHealth(String... consents) {
        childIs(child, 1, SCHOOL_IN_JOHANNESBURG, consents.length == 0 ? new String[] {"HEALTH"} : consents);
        knownChildren.await(child);
        assessed(profile(child, 1, flag(NUTRITION, HIGH)));
        return referralOf(child);
    }
}
