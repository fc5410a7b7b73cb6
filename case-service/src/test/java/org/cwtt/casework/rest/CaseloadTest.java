package org.cwtt.casework.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CaseloadTest {
    private static final Map<Domain, RiskLevel> FINE = Map.of(Domain.NUTRITION, RiskLevel.LOW);
    private static final Map<Domain, RiskLevel> WORRYING = Map.of(Domain.NUTRITION, RiskLevel.MEDIUM);
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);
    private static final Map<Domain, RiskLevel> HUNGRY_AND_ABSENT =
            Map.of(Domain.NUTRITION, RiskLevel.HIGH, Domain.EDUCATION, RiskLevel.HIGH);

    @Inject
    World world;

    private static List<String> ids(UUID... children) {
        return List.of(children).stream().map(UUID::toString).toList();
    }

    @Test
    void thoseInGreatestNeedComeFirst() {
        // Given
        String school = world.schoolIn("JHB");
        UUID fine = world.childAssessedAt(school, "2026-T1", FINE);
        UUID worst = world.childAssessedAt(school, "2026-T1", HUNGRY_AND_ABSENT);
        UUID worrying = world.childAssessedAt(school, "2026-T1", WORRYING);
        UUID hungry = world.childAssessedAt(school, "2026-T1", HUNGRY);

        // When
        JsonPath page = World.caseload("school=" + school);

        // Then
        assertThat(page.getString("round")).isEqualTo("2026-T1");
        assertThat(page.getList("cases.childId")).isEqualTo(ids(worst, hungry, worrying, fine));
        assertThat(page.getString("cases[0].levels.EDUCATION")).isEqualTo("HIGH");
        assertThat(page.getString("cases[0].levels.HEALTH")).isEqualTo("UNKNOWN");
        assertThat(page.getInt("cases[0].high")).isEqualTo(2);
        assertThat(page.getString("cases[0].school.id")).isEqualTo(school);
    }

    @Test
    void aLevelAndADomainNarrowTheList() {
        // Given
        String school = world.schoolIn("JHB");
        world.childAssessedAt(school, "2026-T1", FINE);
        UUID absent = world.childAssessedAt(school, "2026-T1", Map.of(Domain.EDUCATION, RiskLevel.HIGH));
        UUID hungry = world.childAssessedAt(school, "2026-T1", HUNGRY);
        UUID worrying = world.childAssessedAt(school, "2026-T1", WORRYING);

        // When
        JsonPath highNutrition = World.caseload("level=HIGH&domain=NUTRITION&school=" + school);
        JsonPath anyHigh = World.caseload("level=HIGH&school=" + school);
        JsonPath nutrition = World.caseload("domain=NUTRITION&school=" + school);

        // Then
        assertThat(highNutrition.getList("cases.childId")).isEqualTo(ids(hungry));
        assertThat(anyHigh.<String>getList("cases.childId")).containsExactlyInAnyOrderElementsOf(ids(absent, hungry));
        assertThat(nutrition.getList("cases.childId")).isEqualTo(ids(hungry, worrying));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        // Given
        String school = world.schoolIn("JHB");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(world.childAssessedAt(school, "2026-T1", HUNGRY).toString());
        }

        // When
        List<String> seen = new ArrayList<>();
        String next = "/v1/cases?limit=2&level=HIGH&school=" + school;
        int pages = 0;
        while (next != null) {
            Response page = given().auth()
                    .oauth2(RealParts.token(World.PRACTITIONER))
                    .urlEncodingEnabled(false)
                    .get(next);
            seen.addAll(page.jsonPath().getList("cases.childId"));
            String link = page.header("Link");
            next = link == null
                    ? null
                    : URI.create(link.substring(1, link.indexOf('>'))).toString();
            pages++;
        }

        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void theNewestRoundOfTheAreaIsShownUnlessOneIsNamed() {
        // Given
        String school = world.schoolIn("JHB");
        world.roundOpening("2030-Z", LocalDate.of(2030, 1, 10));
        world.roundOpening("2031-A", LocalDate.of(2031, 1, 10));
        UUID earlier = world.childAssessedAt(school, "2030-Z", HUNGRY);
        UUID later = world.childAssessedAt(school, "2031-A", HUNGRY);

        // When
        JsonPath newest = World.caseload("school=" + school);
        JsonPath named = World.caseload("round=2030-Z&school=" + school);

        // Then
        assertThat(newest.getString("round")).isEqualTo("2031-A");
        assertThat(newest.getList("cases.childId")).isEqualTo(ids(later));
        assertThat(named.getList("cases.childId")).isEqualTo(ids(earlier));
    }

    @Test
    void eachLineOfTheListIsNoted() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, "2026-T1", HUNGRY);
        long noted = world.rows("access_log", child);

        // When
        World.caseload("school=" + school);

        // Then
        assertThat(world.rows("access_log", child)).isEqualTo(noted + 1);
    }
}
