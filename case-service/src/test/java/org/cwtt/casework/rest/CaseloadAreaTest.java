package org.cwtt.casework.rest;

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
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CaseloadAreaTest {
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);

    @Inject
    World world;

    private static List<String> ids(UUID... children) {
        return List.of(children).stream().map(UUID::toString).toList();
    }

    @Test
    void aSchoolOutsideTheAreasIsEmpty() {
        // Given
        String here = world.schoolIn("JHB");
        String elsewhere = world.schoolIn("TSH");
        UUID child = world.childAt(elsewhere);
        world.assessed(child, "2026-T1", 1, HUNGRY);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> world.rows("children", child) == 1 && world.rows("profiles", child) == 1);
        world.childAssessedAt(here, "2026-T1", HUNGRY);

        // When
        JsonPath page = World.caseload("round=2026-T1&limit=200&school=" + elsewhere);

        // Then
        assertThat(page.getList("cases")).isEmpty();
    }

    @Test
    void aChildThatMovesIsListedAtItsNewSchool() {
        // Given
        String before = world.schoolIn("JHB");
        String after = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(before, "2026-T1", HUNGRY);

        // When
        world.childIs(child, after, 2, ChildState.ACTIVE);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !World.caseload("round=2026-T1&school=" + after)
                        .getList("cases")
                        .isEmpty());

        // Then
        assertThat(World.caseload("round=2026-T1&school=" + after).getList("cases.childId"))
                .isEqualTo(ids(child));
        assertThat(World.caseload("round=2026-T1&school=" + before).getList("cases"))
                .isEmpty();
    }

    @Test
    void aMergedChildIsListedNoMore() {
        // Given
        String school = world.schoolIn("JHB");
        UUID merged = world.childAssessedAt(school, "2026-T1", HUNGRY);
        UUID surviving = world.childAssessedAt(school, "2026-T1", HUNGRY);

        // When
        world.childIs(merged, school, 2, ChildState.MERGED);
        world.awaitStatus(merged, 404);

        // Then
        assertThat(World.caseload("school=" + school).getList("cases.childId")).isEqualTo(ids(surviving));
    }
}
