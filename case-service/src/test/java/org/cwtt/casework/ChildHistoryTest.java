package org.cwtt.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ChildHistoryTest {
    private static final List<String> NONE = List.of();
    private static final List<String> HEALTH = List.of("HEALTH");

    @Inject
    World world;

    private void announce(ChildChanged change) {
        world.announcer().announce(Topic.CHILD_CHANGED, change.getChildId().toString(), change);
    }

    private JsonPath recordAfter(UUID child, int versions) {
        await().atMost(Duration.ofSeconds(30)).until(() -> world.rows("child_steps", child) == versions);
        world.awaitStatus(child, 200);
        return world.record(child);
    }

    @Test
    void movesAndConsentsAreToldInOrderWhateverTheOrderOfArrival() {
        // Given
        String first = world.schoolIn("JHB");
        String second = world.schoolIn("JHB");
        UUID child = UUID.randomUUID();

        // When
        announce(Events.child(child, second, 3, ChildState.ACTIVE, null, NONE));
        announce(Events.child(child, first, 1, ChildState.ACTIVE, null, NONE));
        announce(Events.child(child, first, 2, ChildState.ACTIVE, null, HEALTH));
        announce(Events.child(child, first, 2, ChildState.ACTIVE, null, HEALTH));
        JsonPath told = recordAfter(child, 3);

        // Then
        assertThat(told.getString("child.school.id")).isEqualTo(second);
        assertThat(told.getList("timeline.kind"))
                .isEqualTo(List.of("SCHOOL_CHANGED", "CONSENTS_CHANGED", "SCHOOL_CHANGED", "CONSENTS_CHANGED"));
        assertThat(told.getList("timeline[1].given")).isEqualTo(HEALTH);
        assertThat(told.getString("timeline[2].fromSchool")).isEqualTo(first);
        assertThat(told.getString("timeline[2].toSchool")).isEqualTo(second);
        assertThat(told.getList("timeline[3].withdrawn")).isEqualTo(HEALTH);
    }

    @Test
    void theConsentsOfTodayStandWithTheChild() {
        // Given
        UUID child = UUID.randomUUID();

        // When
        announce(Events.child(
                child, world.schoolIn("JHB"), 1, ChildState.ACTIVE, null, List.of("SOCIAL_DEVELOPMENT", "HEALTH")));
        JsonPath told = recordAfter(child, 1);

        // Then
        assertThat(told.getList("child.sharingConsents")).isEqualTo(List.of("HEALTH", "SOCIAL_DEVELOPMENT"));
    }

    @Test
    void aMergeStandsInTheRecordOfTheSurvivorUntilItIsTakenBack() {
        // Given
        String school = world.schoolIn("JHB");
        UUID survivor = world.childAt(school);
        UUID absorbed = world.childAt(school);

        // When
        announce(Events.child(absorbed, school, 2, ChildState.MERGED, survivor, NONE));
        world.awaitStatus(absorbed, 404);
        JsonPath merged = recordAfter(survivor, 1);
        announce(Events.child(absorbed, school, 3, ChildState.ACTIVE, null, NONE));
        world.awaitStatus(absorbed, 200);
        JsonPath apart = world.record(survivor);

        // Then
        assertThat(merged.getString("timeline.find { it.kind == 'RECORD_ABSORBED' }.childId"))
                .isEqualTo(absorbed.toString());
        assertThat(apart.getList("timeline.kind")).isEqualTo(List.of("SCHOOL_CHANGED"));
    }

    @Test
    void plansAndDeliveriesStandInTheRecord() {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", Map.of(Domain.NUTRITION, RiskLevel.HIGH));
        world.deliveredMeal(child);

        // When
        JsonPath told = world.record(child);

        // Then
        assertThat(told.getList("interventions.state")).isEqualTo(List.of("ACTIVE"));
        assertThat(told.getList("interventions[0].deliveries.result")).isEqualTo(List.of("DELIVERED"));
        assertThat(told.<String>getList("timeline.kind"))
                .contains("INTERVENTION_MOVED", "SERVICE_DELIVERED", "CASE_MOVED");
    }

    @Test
    void ofAnErasedChildNoHistoryRemains() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAt(school);
        world.awaitStatus(child, 200);

        // When
        announce(Events.child(child, school, 3, ChildState.ERASED, null, NONE));
        world.awaitStatus(child, 404);
        announce(Events.child(child, school, 2, ChildState.ACTIVE, null, HEALTH));
        UUID other = UUID.randomUUID();
        // Under the same key, so that it is taken in after the late version.
        world.announcer()
                .announce(
                        Topic.CHILD_CHANGED,
                        child.toString(),
                        Events.child(other, school, 1, ChildState.ACTIVE, null, NONE));
        world.awaitStatus(other, 200);

        // Then
        assertThat(world.rows("child_steps", child)).isZero();
    }
}
