package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.casework.InterventionStatusChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class InterventionJourneyTest {
    private static final LocalDate TODAY = LocalDate.now(org.cwtt.casework.domain.CaseDecider.ZONE);

    @Inject
    World world;

    private UUID hungryChild() {
        return world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", Map.of(Domain.NUTRITION, RiskLevel.HIGH));
    }

    private static RequestSpecification practitioner() {
        return given().auth().oauth2(RealParts.token(World.PRACTITIONER)).contentType("application/json");
    }

    private static String meals(LocalDate startsOn, String responsible) {
        return """
                {"domain": "NUTRITION", "intervention": "school-nutrition", "goal": "two-meals-a-day",
                 "responsible": "%s", "startsOn": "%s", "everyDays": 7}
                """.formatted(responsible, startsOn);
    }

    private static Response plan(UUID child, UUID id, String plan) {
        return practitioner().body(plan).put("/v1/cases/{child}/interventions/{id}", child, id);
    }

    private static Response deliver(UUID child, UUID id, UUID delivery, LocalDate on, String result) {
        return practitioner()
                .body("{\"on\":\"" + on + "\",\"result\":\"" + result + "\"}")
                .put("/v1/cases/{child}/interventions/{id}/deliveries/{delivery}", child, id, delivery);
    }

    private static Response end(UUID child, UUID id, String how, String etag, String body) {
        return practitioner()
                .header("If-Match", etag)
                .body(body)
                .post("/v1/cases/{child}/interventions/{id}/" + how, child, id);
    }

    private static void closeCase(UUID child) {
        String next = TODAY.plusDays(20).toString();
        List.of(
                        List.of("assignments", "\"1\"", "{\"team\":\"A\",\"members\":[]}"),
                        List.of("reviews", "\"2\"", "{\"nextOn\":\"" + next + "\"}"),
                        List.of("closures", "\"3\"", "{\"outcome\":\"NEEDS_MET\"}"))
                .forEach(step -> practitioner()
                        .header("If-Match", step.get(1))
                        .body(step.get(2))
                        .post("/v1/cases/{id}/" + step.get(0), child)
                        .then()
                        .statusCode(200));
    }

    @Test
    void aServiceIsPlannedDeliveredAndCompleted() {
        // Given
        UUID child = hungryChild();
        UUID id = UUID.randomUUID();

        // When
        Response planned = plan(child, id, meals(TODAY.minusDays(14), "TEACHER"));
        Response first = deliver(child, id, UUID.randomUUID(), TODAY.minusDays(14), "DELIVERED");
        Response missed = deliver(child, id, UUID.randomUUID(), TODAY.minusDays(7), "MISSED");
        Response second = deliver(child, id, UUID.randomUUID(), TODAY, "DELIVERED");
        Response completed = end(child, id, "completions", "\"2\"", "{\"outcome\":\"GOAL_REACHED\"}");

        // Then
        planned.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PLANNED"))
                .body("levelAtStart", equalTo("HIGH"))
                .body("overdue", equalTo(true));
        first.then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("nextDueOn", equalTo(TODAY.minusDays(7).toString()));
        missed.then().statusCode(201).body("overdue", equalTo(true));
        second.then()
                .statusCode(201)
                .body("overdue", equalTo(false))
                .body("nextDueOn", equalTo(TODAY.plusDays(7).toString()));
        completed
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("nextDueOn", nullValue())
                .body("outcome", equalTo("GOAL_REACHED"));
        assertThat(world.announced(Topic.INTERVENTION_STATUS_CHANGED, child, InterventionStatusChanged.class, 3))
                .extracting(InterventionStatusChanged::getStep)
                .containsExactly("PLANNED", "STARTED", "COMPLETED");
    }

    @Test
    void whatThePhoneSendsTwiceIsRecordedOnce() {
        // Given
        UUID child = hungryChild();
        UUID id = UUID.randomUUID();
        UUID delivery = UUID.randomUUID();
        plan(child, id, meals(TODAY, "TEACHER"));

        // When
        Response once = deliver(child, id, delivery, TODAY, "DELIVERED");
        Response twice = deliver(child, id, delivery, TODAY, "DELIVERED");
        Response other = deliver(child, id, delivery, TODAY, "MISSED");

        // Then
        once.then().statusCode(201);
        twice.then().statusCode(200);
        other.then().statusCode(409).body("type", equalTo("urn:cwtt:problem:id-reused"));
        assertThat(world.rows("deliveries", child)).isEqualTo(1);
    }

    @Test
    void theSamePlanAgainChangesNothingAndAnotherNeedsTheVersion() {
        // Given
        UUID child = hungryChild();
        UUID id = UUID.randomUUID();
        plan(child, id, meals(TODAY, "TEACHER"));

        // When
        Response same = plan(child, id, meals(TODAY, "TEACHER"));
        Response blind = plan(child, id, meals(TODAY, "NURSE"));
        Response seen = practitioner()
                .header("If-Match", "\"1\"")
                .body(meals(TODAY, "NURSE"))
                .put("/v1/cases/{child}/interventions/{id}", child, id);

        // Then
        same.then().statusCode(200).header("ETag", "\"1\"");
        blind.then().statusCode(412).body("type", equalTo("urn:cwtt:problem:overtaken"));
        seen.then().statusCode(200).header("ETag", "\"2\"").body("responsible", equalTo("NURSE"));
    }

    @Test
    void nothingIsPlannedForAClosedCaseAndWhatWasPlannedEndsWithIt() {
        // Given
        UUID child = hungryChild();
        UUID before = UUID.randomUUID();
        plan(child, before, meals(TODAY, "TEACHER"));
        closeCase(child);

        // When
        Response after = plan(child, UUID.randomUUID(), meals(TODAY, "TEACHER"));

        // Then
        after.then()
                .statusCode(409)
                .body("type", equalTo("urn:cwtt:problem:case-closed"))
                .body("detail", equalTo("The case is closed (NEEDS_MET): open it again before you plan"));
        practitioner()
                .get("/v1/cases/{child}/interventions", child)
                .then()
                .body("state", equalTo(List.of("STOPPED")))
                .body("outcome", equalTo(List.of("CASE_CLOSED")));
    }

    @Test
    void whatNoCatalogueHasIsRefusedWithWhatItHas() {
        // Given
        UUID child = hungryChild();

        // When
        Response magic = plan(child, UUID.randomUUID(), meals(TODAY, "TEACHER").replace("two-meals-a-day", "rich"));

        // Then
        magic.then()
                .statusCode(422)
                .body("errors[0].field", equalTo("goal"))
                .body("errors[0].given", equalTo("rich"))
                .body("errors[0].expected", equalTo("one of regular-weight, two-meals-a-day"));
    }

    @Test
    void nothingIsDeliveredTomorrow() {
        // Given
        UUID child = hungryChild();
        UUID id = UUID.randomUUID();
        plan(child, id, meals(TODAY, "TEACHER"));

        // When
        Response tomorrow = deliver(child, id, UUID.randomUUID(), TODAY.plusDays(1), "DELIVERED");

        // Then
        tomorrow.then().statusCode(422).body("errors[0].field", equalTo("on"));
    }

    @Test
    void theListsShowWhatIsDueAndWhatIsLate() {
        // Given
        UUID child = hungryChild();
        UUID late = UUID.randomUUID();
        UUID today = UUID.randomUUID();
        plan(child, late, meals(TODAY.minusDays(3), "TEACHER"));
        plan(child, today, meals(TODAY, "TEACHER"));

        // When
        List<String> overdue = practitioner()
                .get("/v1/interventions?view=OVERDUE&limit=200")
                .jsonPath()
                .getList("intervention.id");
        List<String> due =
                practitioner().get("/v1/interventions?limit=200").jsonPath().getList("intervention.id");
        Response page = practitioner().get("/v1/interventions?limit=1");

        // Then
        assertThat(overdue).contains(late.toString()).doesNotContain(today.toString());
        assertThat(due).contains(late.toString(), today.toString());
        assertThat(page.header("Link")).contains("after=").endsWith("rel=\"next\"");
    }

    @Test
    void aWrongViewIsToldWithWhatWasExpected() {
        // When
        Response wrong = practitioner().get("/v1/interventions?view=SOON");

        // Then
        wrong.then()
                .statusCode(400)
                .body("errors[0].given", equalTo("SOON"))
                .body("errors[0].expected", equalTo("one of OVERDUE, DUE, WEEK"));
    }

    @Test
    void ofAnErasedChildNoPlanRemains() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, "2026-T1", Map.of(Domain.NUTRITION, RiskLevel.HIGH));
        UUID id = UUID.randomUUID();
        plan(child, id, meals(TODAY, "TEACHER"));
        deliver(child, id, UUID.randomUUID(), TODAY, "DELIVERED");

        // When
        world.childIs(child, school, 2, ChildState.ERASED);
        var announced = world.announced(Topic.INTERVENTION_STATUS_CHANGED, child, InterventionStatusChanged.class, 3);

        // Then
        assertThat(announced.getLast().getOutcome()).isEqualTo("CHILD_ERASED");
        assertThat(world.rows("interventions", child)).isZero();
        assertThat(world.rows("deliveries", child)).isZero();
    }
}
