package org.cwtt.casework.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.World;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private UUID assessedAt(String school, String round, Map<Domain, RiskLevel> levels) {
        UUID child = world.childAt(school);
        world.assessed(child, round, 1, levels);
        world.recordWithRounds(child, round);
        return child;
    }

    private static JsonPath list(String query) {
        return given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .get("/v1/cases?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(UUID... children) {
        return List.of(children).stream().map(UUID::toString).toList();
    }

    @Test
    void thoseInGreatestNeedComeFirst() {
        // Given
        String school = world.schoolIn("JHB");
        UUID fine = assessedAt(school, "2026-T1", FINE);
        UUID worst = assessedAt(school, "2026-T1", HUNGRY_AND_ABSENT);
        UUID worrying = assessedAt(school, "2026-T1", WORRYING);
        UUID hungry = assessedAt(school, "2026-T1", HUNGRY);

        // When
        JsonPath page = list("school=" + school);

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
        assessedAt(school, "2026-T1", FINE);
        UUID absent = assessedAt(school, "2026-T1", Map.of(Domain.EDUCATION, RiskLevel.HIGH));
        UUID hungry = assessedAt(school, "2026-T1", HUNGRY);
        UUID worrying = assessedAt(school, "2026-T1", WORRYING);

        // When
        JsonPath highNutrition = list("level=HIGH&domain=NUTRITION&school=" + school);
        JsonPath anyHigh = list("level=HIGH&school=" + school);
        JsonPath nutrition = list("domain=NUTRITION&school=" + school);

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
            all.add(assessedAt(school, "2026-T1", HUNGRY).toString());
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
        UUID earlier = assessedAt(school, "2030-Z", HUNGRY);
        UUID later = assessedAt(school, "2031-A", HUNGRY);

        // When
        JsonPath newest = list("school=" + school);
        JsonPath named = list("round=2030-Z&school=" + school);

        // Then
        assertThat(newest.getString("round")).isEqualTo("2031-A");
        assertThat(newest.getList("cases.childId")).isEqualTo(ids(later));
        assertThat(named.getList("cases.childId")).isEqualTo(ids(earlier));
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
        assessedAt(here, "2026-T1", HUNGRY);

        // When
        JsonPath page = list("round=2026-T1&limit=200&school=" + elsewhere);

        // Then
        assertThat(page.getList("cases")).isEmpty();
    }

    @Test
    void aChildThatMovesIsListedAtItsNewSchool() {
        // Given
        String before = world.schoolIn("JHB");
        String after = world.schoolIn("JHB");
        UUID child = assessedAt(before, "2026-T1", HUNGRY);

        // When
        world.childIs(child, after, 2, ChildState.ACTIVE);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        !list("round=2026-T1&school=" + after).getList("cases").isEmpty());

        // Then
        assertThat(list("round=2026-T1&school=" + after).getList("cases.childId"))
                .isEqualTo(ids(child));
        assertThat(list("round=2026-T1&school=" + before).getList("cases")).isEmpty();
    }

    @Test
    void aMergedChildIsListedNoMore() {
        // Given
        String school = world.schoolIn("JHB");
        UUID merged = assessedAt(school, "2026-T1", HUNGRY);
        UUID surviving = assessedAt(school, "2026-T1", HUNGRY);

        // When
        world.childIs(merged, school, 2, ChildState.MERGED);
        world.awaitStatus(merged, 404);

        // Then
        assertThat(list("school=" + school).getList("cases.childId")).isEqualTo(ids(surviving));
    }

    @Test
    void eachLineOfTheListIsNoted() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = assessedAt(school, "2026-T1", HUNGRY);
        long noted = world.rows("access_log", child);

        // When
        list("school=" + school);

        // Then
        assertThat(world.rows("access_log", child)).isEqualTo(noted + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "level=URGENT, level, URGENT, 'one of UNKNOWN, LOW, MEDIUM, HIGH'",
        "domain=FOOD, domain, FOOD, 'one of HEALTH, NUTRITION, ECONOMIC, PROTECTION, EDUCATION, PSYCHOSOCIAL'",
        "limit=0, limit, 0, a whole number from 1 to 200",
        "limit=201, limit, 201, a whole number from 1 to 200",
        "limit=many, limit, many, a whole number from 1 to 200",
        "limit=99999999999999999999, limit, 99999999999999999999, a whole number from 1 to 200",
        "after=nonsense, after, nonsense, the value of a next link"
    })
    void aWrongParameterIsToldWithWhatWasExpected(String query, String field, String given, String expected) {
        // Given
        String token = RealParts.token(World.PRACTITIONER);

        // When
        Response response = given().auth().oauth2(token).get("/v1/cases?" + query);

        // Then
        response.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:invalid-query"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].given", equalTo(given))
                .body("errors[0].expected", equalTo(expected));
    }

    @Test
    void allWrongParametersAreToldAtOnce() {
        // Given
        String token = RealParts.token(World.PRACTITIONER);

        // When
        Response response = given().auth().oauth2(token).get("/v1/cases?level=X&domain=Y&limit=Z");

        // Then
        response.then().statusCode(400).body("errors.field", equalTo(List.of("level", "domain", "limit")));
    }
}
