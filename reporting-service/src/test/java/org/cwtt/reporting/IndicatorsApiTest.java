package org.cwtt.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.reporting.Events.children;
import static org.cwtt.reporting.Shown.ask;
import static org.cwtt.reporting.Shown.awaitShown;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.MEDIUM;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may ask for which figures, in which form, and what a wrong question is answered.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class IndicatorsApiTest {
    private static final String ORLANDO = "700100001";
    private static final String KHAYELITSHA = "100100003";

    @SuppressWarnings("NullAway.Init")
    private static Events events;

    @BeforeAll
    static void placeSchools() {
        events = new Events();
        events.school(ORLANDO, 1, "GP", "JHB");
        events.school(KHAYELITSHA, 1, "WC", "CPT");
    }

    @AfterAll
    static void close() {
        events.close();
    }

    @Test
    void figuresComeAsCsvToo() {
        // Given
        events.assess(children("csv", 0, 20), "R-csv", KHAYELITSHA, 1, MEDIUM);
        awaitShown("CPT", "R-csv", Map.of("HIGH", "0/20", "MEDIUM", "20/20", "LOW", "0/20", "UNKNOWN", "0/20"));

        // When
        String csv = figures("text/csv", "area=CPT&round=R-csv&domain=NUTRITION&level=MEDIUM");

        // Then
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("prevalence,DISTRICT,CPT,R-csv,NUTRITION,MEDIUM,20,20,100.0,false,");
    }

    @Test
    void figuresComeInBulkAsLines() {
        // Given
        events.assess(children("lines", 0, 20), "R-lines", KHAYELITSHA, 1, MEDIUM);
        awaitShown("CPT", "R-lines", Map.of("HIGH", "0/20", "MEDIUM", "20/20", "LOW", "0/20", "UNKNOWN", "0/20"));

        // When
        String lines = figures(
                "application/x-ndjson", "area=ZA&areaLevel=DISTRICT&round=R-lines&indicator=prevalence&limit=1");

        // Then
        assertThat(lines.lines())
                .hasSize(24)
                .allSatisfy(line -> assertThat(line).startsWith("{\"indicator\":\"prevalence\",\"area\":\"CPT\""))
                .anySatisfy(line -> assertThat(line).contains("\"level\":\"MEDIUM\",\"numerator\":20"));
        given().auth()
                .oauth2(RealParts.token("practitioner-jhb"))
                .accept("application/x-ndjson")
                .get("/v1/indicators?area=CPT")
                .then()
                .statusCode(404);
    }

    /// As the analyst reads them in a format.
    private static String figures(String format, String query) {
        return given().auth()
                .oauth2(RealParts.token("analyst"))
                .accept(format)
                .get("/v1/indicators?" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith(format))
                .extract()
                .asString();
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/v1/indicators?area=ZA").then().statusCode(401);
    }

    @Test
    void aCapturerMayNotReadIndicators() {
        ask("capturer-jhb", "area=JHB").statusCode(403).body("type", equalTo("urn:cwtt:problem:forbidden"));
    }

    @Test
    void aPractitionerSeesTheAreasInsideTheirOwn() {
        // Given
        events.assess(children("inside", 0, 10), "R-inside", ORLANDO, 1, HIGH);
        awaitShown("JHB", "R-inside", Map.of("HIGH", "10/10", "MEDIUM", "0/10", "LOW", "0/10", "UNKNOWN", "0/10"));

        // When
        ask("practitioner-jhb", "area=JHB").statusCode(200);
        ask("practitioner-jhb", "area=" + ORLANDO).statusCode(200);

        // Then
        for (String outside : List.of("ZA", "ZA-GP", "ZA-WC", "CPT", KHAYELITSHA, "unheard-of")) {
            ask("practitioner-jhb", "area=" + outside)
                    .statusCode(404)
                    .body("type", equalTo("urn:cwtt:problem:area-not-found"))
                    .body("given", equalTo(outside));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "round=2026-T1, 400, missing-parameter, area, ",
        "area=ZA&indicator=happiness, 400, invalid-parameter, indicator, happiness",
        "area=ZA&domain=SPORT, 400, invalid-parameter, domain, SPORT",
        "area=ZA&indicator=referrals&domain=NUTRITION, 400, invalid-parameter, domain, NUTRITION",
        "area=ZA&level=low, 400, invalid-parameter, level, low",
        "area=ZA&round=1999-T9, 404, round-not-found, round, 1999-T9",
        "area=JHB%7C%3D1, 404, area-not-found, area, JHB|=1",
    })
    void aQuestionThatCannotBeAnsweredNamesTheParameter(
            String query, int status, String problem, String parameter, String given) {
        ask("analyst", query)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:" + problem))
                .body("parameter", equalTo(parameter))
                .body("given", equalTo(given));
    }

    @Test
    void theServiceTellsItsHealthAndItsInterface() {
        given().get("/q/health").then().statusCode(200);
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/v1/indicators'.get.parameters.name", hasItem("area"));
    }
}
