package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class MergedPlansTest {
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);

    /// The day of an event follows its version: this one is later than today.
    private static final long TODAY = 10_000;

    @Inject
    World world;

    private UUID absorbedInto(UUID survivor, String school) {
        UUID absorbed = world.childAssessedAt(school, "2026-T1", HUNGRY);
        world.deliveredMeal(absorbed);
        world.announcer()
                .announce(
                        Topic.CHILD_CHANGED,
                        absorbed.toString(),
                        Events.child(absorbed, school, TODAY, ChildState.MERGED, survivor, List.of()));
        world.awaitStatus(absorbed, 404);
        return absorbed;
    }

    private static Response deliver(UUID child, String intervention, LocalDate on) {
        return given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .contentType("application/json")
                .body("{\"on\":\"" + on + "\",\"result\":\"DELIVERED\"}")
                .put(
                        "/v1/cases/{child}/interventions/{id}/deliveries/{delivery}",
                        child,
                        intervention,
                        UUID.randomUUID());
    }

    @Test
    void whatWasPlannedUnderTheAbsorbedRecordIsReadWithTheSurvivingOne() {
        // Given
        String school = world.schoolIn("JHB");
        UUID survivor = world.childAssessedAt(school, "2026-T1", HUNGRY);
        UUID absorbed = absorbedInto(survivor, school);

        // When
        JsonPath told = world.record(survivor);

        // Then
        assertThat(told.getString("interventions[0].childId")).isEqualTo(absorbed.toString());
        assertThat(told.getString("interventions[0].state")).isEqualTo("STOPPED");
        assertThat(told.getString("interventions[0].outcome")).isEqualTo("CHILD_MERGED");
        assertThat(told.getList("interventions[0].deliveries")).hasSize(1);
        assertThat(told.<String>getList("timeline.kind"))
                .contains("RECORD_ABSORBED", "INTERVENTION_MOVED", "SERVICE_DELIVERED");
    }

    @Test
    void aPhoneThatComesBackAfterTheMergeDeliversToTheSurvivingRecord() {
        // Given
        String school = world.schoolIn("JHB");
        UUID survivor = world.childAssessedAt(school, "2026-T1", HUNGRY);
        absorbedInto(survivor, school);
        String plan = world.record(survivor).getString("interventions[0].id");
        UUID stranger = world.childAssessedAt(school, "2026-T1", HUNGRY);
        LocalDate today = LocalDate.now(CaseDecider.ZONE);

        // When
        Response taken = deliver(survivor, plan, today);
        Response refused = deliver(stranger, plan, today);

        // Then
        taken.then().statusCode(201);
        refused.then().statusCode(404);
        assertThat(world.record(survivor).getList("interventions[0].deliveries"))
                .hasSize(2);
    }

    @Test
    void aReferralGoesOnInTheSurvivingRecordUntilTheMergeIsUndone() {
        // Given
        String school = world.schoolIn("JHB");
        UUID survivor = world.childAssessedAt(school, "2026-T1", HUNGRY);
        UUID absorbed = absorbedInto(survivor, school);
        UUID referral = UUID.randomUUID();
        refer(Events.referral(referral, absorbed, null, "REQUESTED", 1));
        refer(Events.referral(referral, survivor, "REQUESTED", "REQUESTED", 2));
        JsonPath merged = awaitReferrals(survivor, 1);

        // When
        world.announcer()
                .announce(
                        Topic.CHILD_CHANGED,
                        absorbed.toString(),
                        Events.child(absorbed, school, TODAY + 1, ChildState.ACTIVE));
        refer(Events.referral(referral, absorbed, "REQUESTED", "REQUESTED", 3));

        // Then
        assertThat(merged.getString("referrals[0].openedAt"))
                .isEqualTo(Events.EIGHT.plusSeconds(3_600).toString());
        awaitReferrals(survivor, 0);
        awaitReferrals(absorbed, 1);
    }

    private void refer(ReferralStatusChanged step) {
        world.announcer()
                .announce(Topic.REFERRAL_STATUS_CHANGED, step.getChildId().toString(), step);
    }

    private JsonPath awaitReferrals(UUID child, int count) {
        await().atMost(30, SECONDS).until(() -> referralsOf(child) == count);
        return world.record(child);
    }

    private int referralsOf(UUID child) {
        Response answer =
                given().auth().oauth2(RealParts.token(World.PRACTITIONER)).get("/v1/cases/" + child);
        return answer.statusCode() == 200
                ? answer.jsonPath().getList("referrals").size()
                : -1;
    }

    @Test
    void theTeamGoesOnWithAPlanForTheSurvivor() {
        // Given
        String school = world.schoolIn("JHB");
        UUID survivor = world.childAssessedAt(school, "2026-T1", HUNGRY);
        absorbedInto(survivor, school);

        // When
        world.deliveredMeal(survivor);

        // Then
        assertThat(world.record(survivor).getList("interventions.state"))
                .containsExactlyInAnyOrder("STOPPED", "ACTIVE");
    }
}
