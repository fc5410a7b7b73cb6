package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.casework.CaseStatusChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CaseJourneyTest {
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);
    private static final String NEXT = LocalDate.now().plusDays(20).toString();

    @Inject
    World world;

    private UUID hungryChild() {
        return world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", HUNGRY);
    }

    private static Response step(UUID child, String step, @Nullable String etag, String body) {
        var request = given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .contentType("application/json")
                .body(body);
        return (etag == null ? request : request.header("If-Match", etag)).post("/v1/cases/{id}/" + step, child);
    }

    private static JsonPath status(UUID child) {
        return given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .get("/v1/cases/{id}/status", child)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aCaseOpensIsAssignedReviewedClosedAndOpensAgain() {
        // Given
        UUID child = hungryChild();
        String opened = status(child).getString("state");

        // When
        Response assigned =
                step(child, "assignments", "\"1\"", "{\"team\":\"JHB-DBST-3\",\"members\":[\"practitioner-jhb\"]}");
        Response reviewed = step(child, "reviews", assigned.header("ETag"), "{\"nextOn\":\"" + NEXT + "\"}");
        Response closed = step(child, "closures", reviewed.header("ETag"), "{\"outcome\":\"NEEDS_MET\"}");
        world.assessed(child, "2026-T3", 1, HUNGRY);
        world.recordWithRounds(child, "2026-T3");
        JsonPath reopened = status(child);

        // Then
        assertThat(opened).isEqualTo("OPEN");
        assigned.then()
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"))
                .body("reasons", equalTo(List.of("NUTRITION:HIGH")));
        reviewed.then().statusCode(200).body("state", equalTo("REVIEWED")).body("reviewBy", equalTo(NEXT));
        closed.then().statusCode(200).body("state", equalTo("CLOSED")).body("outcome", equalTo("NEEDS_MET"));
        assertThat(reopened.getString("state")).isEqualTo("OPEN");
        assertThat(reopened.getString("team")).isEqualTo("JHB-DBST-3");
        assertThat(reopened.getList("history.step"))
                .isEqualTo(List.of("OPENED", "ASSIGNED", "REVIEWED", "CLOSED", "REOPENED"));
        assertThat(reopened.getList("history.by"))
                .isEqualTo(List.of("policy", "practitioner-jhb", "practitioner-jhb", "practitioner-jhb", "policy"));
        assertThat(world.announced(Topic.CASE_STATUS_CHANGED, child, CaseStatusChanged.class, 5))
                .extracting(CaseStatusChanged::getVersion)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void ofTwoWhoEditAtOnceTheSecondIsTold() {
        // Given
        UUID child = hungryChild();
        step(child, "assignments", "\"1\"", "{\"team\":\"A\",\"members\":[]}");

        // When
        Response second = step(child, "assignments", "\"1\"", "{\"team\":\"B\",\"members\":[]}");

        // Then
        second.then().statusCode(412).body("type", equalTo("urn:cwtt:problem:overtaken"));
        assertThat(status(child).getString("team")).isEqualTo("A");
    }

    @Test
    void whoeverDoesNotSayWhatTheySawChangesNothing() {
        // Given
        UUID child = hungryChild();

        // When
        Response blind = step(child, "assignments", null, "{\"team\":\"A\",\"members\":[]}");

        // Then
        blind.then().statusCode(428).body("type", equalTo("urn:cwtt:problem:precondition-required"));
    }

    @Test
    void aCaseNobodyReviewedIsNotClosed() {
        // Given
        UUID child = hungryChild();

        // When
        Response closing = step(child, "closures", "\"1\"", "{\"outcome\":\"NEEDS_MET\"}");

        // Then
        closing.then()
                .statusCode(409)
                .body("type", equalTo("urn:cwtt:problem:illegal-move"))
                .body("state", equalTo("OPEN"))
                .body("allowed", containsInAnyOrder("ASSIGNED"));
    }

    @Test
    void aTeamIsACodeAndNoFreeText() {
        // Given
        UUID child = hungryChild();

        // When
        Response free = step(child, "assignments", "\"1\"", "{\"team\":\"the one of Sipho's mother\",\"members\":[]}");

        // Then
        free.then().statusCode(400);
    }

    @Test
    void aChildThatNeedsNothingHasNoCase() {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", Map.of(Domain.NUTRITION, RiskLevel.LOW));

        // When
        var response =
                given().auth().oauth2(RealParts.token(World.PRACTITIONER)).get("/v1/cases/{id}/status", child);

        // Then
        response.then().statusCode(404).body("type", equalTo("urn:cwtt:problem:case-not-found"));
    }

    @Test
    void aCaseOfAnotherDistrictIsNotThere() {
        // Given
        UUID child = hungryChild();
        world.childIs(child, world.schoolIn("TSH"), 2, ChildState.ACTIVE);
        world.awaitStatus(child, 404);

        // When
        Response assigned = step(child, "assignments", "\"1\"", "{\"team\":\"A\",\"members\":[]}");

        // Then
        assigned.then().statusCode(404).body("type", equalTo("urn:cwtt:problem:child-not-found"));
    }

    @Test
    void theCaseOfAnErasedChildIsEndedAndForgotten() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, "2026-T1", HUNGRY);

        // When
        world.childIs(child, school, 2, ChildState.ERASED);
        List<CaseStatusChanged> announced =
                world.announced(Topic.CASE_STATUS_CHANGED, child, CaseStatusChanged.class, 2);

        // Then
        assertThat(announced.getLast().getOutcome()).isEqualTo("CHILD_ERASED");
        assertThat(world.rows("cases", child)).isZero();
        assertThat(world.rows("case_steps", child)).isZero();
    }

    @Test
    void theCaseOfAMergedChildEndsAndALateProfileOpensNone() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, "2026-T1", HUNGRY);
        UUID other = world.childAt(school);

        // When
        world.childIs(child, school, 2, ChildState.MERGED);
        world.awaitStatus(child, 404);
        world.assessed(child, "2026-T3", 1, HUNGRY);
        // On the same partition, so that it is taken in after the late profile.
        world.announcer()
                .announce(Topic.RISK_PROFILE_ASSESSED, child.toString(), Events.profile(other, "2026-T1", 1, HUNGRY));
        world.recordWithRounds(other, "2026-T1");

        // Then
        assertThat(world.announced(Topic.CASE_STATUS_CHANGED, child, CaseStatusChanged.class, 2))
                .extracting(CaseStatusChanged::getStep)
                .containsExactly("OPENED", "ENDED");
        assertThat(world.rows("case_steps", child)).isEqualTo(2);
    }
}
