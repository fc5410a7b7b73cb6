package org.cwtt.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CaseRecordTest {
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);
    private static final Map<Domain, RiskLevel> FED = Map.of(Domain.NUTRITION, RiskLevel.LOW);

    @Inject
    World world;

    @Test
    void tellsTheWholeStoryOfAChild() {
        // Given
        world.roundOpening("2025-T3", LocalDate.of(2025, 7, 22));
        world.roundOpening("2026-T1", LocalDate.of(2026, 1, 14));
        String school = world.schoolIn("JHB");
        UUID child = world.childAt(school);
        UUID referral = UUID.randomUUID();
        world.announcer()
                .announce(
                        Topic.REFERRAL_STATUS_CHANGED,
                        child.toString(),
                        Events.referral(referral, child, null, "REQUESTED", 1));
        world.announcer()
                .announce(
                        Topic.REFERRAL_STATUS_CHANGED,
                        child.toString(),
                        Events.referral(referral, child, "REQUESTED", "ACCEPTED", 2));
        world.assessed(child, "2025-T3", 1, FED);
        world.assessed(child, "2026-T1", 1, FED);
        world.assessed(child, "2026-T1", 2, HUNGRY);

        // When
        await().atMost(Duration.ofSeconds(30))
                .until(() -> world.rows("profile_steps", child) == 3 && world.rows("referral_steps", child) == 2);
        world.recordWithRounds(child, "2025-T3", "2026-T1");
        // The rounds' days come in another topic.
        JsonPath told = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> world.record(child),
                        found -> found.getString("rounds[0].opensOn") != null
                                && found.getString("rounds[1].opensOn") != null);

        // Then
        assertThat(told.getString("child.id")).isEqualTo(child.toString());
        assertThat(told.getString("child.sex")).isEqualTo("FEMALE");
        assertThat(told.getString("child.grade")).isEqualTo("2");
        assertThat(told.getString("child.school.id")).isEqualTo(school);
        assertThat(told.getString("child.school.district")).isEqualTo("JHB");
        assertThat(told.getList("rounds.id")).isEqualTo(List.of("2025-T3", "2026-T1"));
        assertThat(told.getString("rounds[1].opensOn")).isEqualTo("2026-01-14");
        assertThat(told.getString("rounds[1].ruleset.version")).isEqualTo("1.0.0");
        assertThat(told.getLong("rounds[1].sequence")).isEqualTo(2);
        assertThat(told.getString("rounds[1].flags[0].level")).isEqualTo("HIGH");
        assertThat(told.getBoolean("rounds[1].flags[0].provisional")).isTrue();
        assertThat(told.getString("rounds[1].flags[0].evidence[0].inPlainWords"))
                .isEqualTo("Household Hunger Scale 5, severe hunger (4-6), caregiver, FANTA 2011");
        assertThat(told.getString("rounds[1].flags[0].evidence[0].answers[0].answer"))
                .isEqualTo("often");
        assertThat(told.getList("rounds[1].flags[0].missingScales")).isEqualTo(List.of("bmi-for-age"));
        assertThat(told.getString("rounds[1].changes.find { it.domain == 'NUTRITION' }.direction"))
                .isEqualTo("WORSE");
        assertThat(told.getString("referrals[0].state")).isEqualTo("ACCEPTED");
        assertThat(told.getString("case.state")).isEqualTo("OPEN");
        assertThat(told.getList("case.reasons")).isEqualTo(List.of("NUTRITION:HIGH"));
        assertThat(told.getList("interventions")).isEmpty();
        assertThat(told.getList("timeline.kind"))
                .isEqualTo(List.of(
                        "SCHOOL_CHANGED",
                        "PROFILE_ASSESSED",
                        "PROFILE_ASSESSED",
                        "PROFILE_ASSESSED",
                        "FLAG_RAISED",
                        "CASE_MOVED",
                        "REFERRAL_MOVED",
                        "REFERRAL_MOVED"));
    }

    @Test
    void aRepeatOfAnEventChangesNothing() {
        // Given
        UUID child = world.childAt(world.schoolIn("JHB"));
        UUID eventId = UUID.randomUUID();
        world.announcer()
                .announce(
                        eventId,
                        Topic.RISK_PROFILE_ASSESSED,
                        child.toString(),
                        Events.profile(child, "2026-T1", 1, HUNGRY));
        String before = world.recordWithRounds(child, "2026-T1").getString("rounds[0]");

        // When
        world.announcer()
                .announce(
                        eventId,
                        Topic.RISK_PROFILE_ASSESSED,
                        child.toString(),
                        Events.profile(child, "2026-T1", 9, FED));
        world.assessed(child, "2026-T1", 1, HUNGRY);
        world.assessed(child, "2026-T2", 1, FED);
        JsonPath after = world.recordWithRounds(child, "2026-T2");

        // Then
        assertThat(after.getString("rounds.find { it.id == '2026-T1' }")).isEqualTo(before);
        assertThat(after.getList("timeline.findAll { it.round == '2026-T1' }.kind"))
                .isEqualTo(List.of("PROFILE_ASSESSED", "FLAG_RAISED", "CASE_MOVED"));
    }

    @Test
    void anOlderSequenceDoesNotStandButStaysInTheTimeline() {
        // Given
        UUID child = world.childAt(world.schoolIn("JHB"));
        world.assessed(child, "2026-T1", 2, HUNGRY);
        // Taken in before the older one is sent, so that the two do not share a batch.
        world.recordWithRounds(child, "2026-T1");
        world.assessed(child, "2026-T1", 1, FED);
        world.assessed(child, "2026-T2", 1, FED);

        // When
        JsonPath told = world.recordWithRounds(child, "2026-T2");

        // Then
        assertThat(told.getInt("rounds.find { it.id == '2026-T1' }.sequence")).isEqualTo(2);
        assertThat(told.getList("timeline.findAll { it.round == '2026-T1' }.kind"))
                .isEqualTo(List.of("PROFILE_ASSESSED", "PROFILE_ASSESSED", "FLAG_RAISED", "CASE_MOVED"));
    }

    @Test
    void eventsOfAChildNotYetRegisteredWaitForIt() {
        // Given
        UUID child = UUID.randomUUID();
        world.assessed(child, "2026-T1", 1, HUNGRY);
        world.announcer()
                .announce(
                        Topic.REFERRAL_STATUS_CHANGED,
                        child.toString(),
                        Events.referral(UUID.randomUUID(), child, "REQUESTED", "ACCEPTED", 2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> world.rows("profiles", child) == 1 && world.rows("referral_steps", child) == 1);
        world.awaitStatus(child, 404);

        // When
        world.childIs(child, world.schoolIn("JHB"), 1, ChildState.ACTIVE);
        JsonPath told = world.recordWithRounds(child, "2026-T1");

        // Then
        assertThat(told.getString("referrals[0].state")).isEqualTo("ACCEPTED");
        assertThat(told.getString("rounds[0].flags[0].level")).isEqualTo("HIGH");
    }

    @Test
    void aMergedChildDisappearsFromReading() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAt(school);
        world.awaitStatus(child, 200);

        // When
        world.childIs(child, school, 2, ChildState.MERGED);

        // Then
        world.awaitStatus(child, 404);
        assertThat(world.rows("children", child)).isEqualTo(1);
    }

    @Test
    void ofAnErasedChildOnlyTheErasureRemainsWhateverStillArrives() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAt(school);
        UUID other = world.childAt(school);
        world.assessed(child, "2026-T1", 1, HUNGRY);
        world.recordWithRounds(child, "2026-T1");

        // When
        world.childIs(child, school, 2, ChildState.ERASED);
        world.awaitStatus(child, 404);
        world.assessed(child, "2026-T1", 2, HUNGRY);
        // On the same partition, so that it is taken in after the late profile.
        world.announcer()
                .announce(Topic.RISK_PROFILE_ASSESSED, child.toString(), Events.profile(other, "2026-T1", 1, HUNGRY));
        world.recordWithRounds(other, "2026-T1");

        // Then
        assertThat(world.rows("profiles", child)).isZero();
        assertThat(world.rows("profile_steps", child)).isZero();
        assertThat(world.rows("children", child)).isEqualTo(1);
    }
}
