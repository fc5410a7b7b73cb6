package org.cwtt.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.LOW;
import static org.cwtt.schemas.scoring.RiskLevel.MEDIUM;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.reporting.IndicatorUpdated;
import org.cwtt.schemas.scoring.RiskLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Events in, figures out, on real parts. Each test has a round of its own, so none sees another's figures.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class IndicatorsTest {
    private static final String ORLANDO = "700100001";
    private static final String DIEPKLOOF = "700100002";
    private static final String KHAYELITSHA = "100100003";

    @SuppressWarnings("NullAway.Init")
    private static Events events;

    @BeforeAll
    static void placeSchools() {
        events = new Events();
        events.school(ORLANDO, 1, "GP", "JHB");
        events.school(DIEPKLOOF, 1, "GP", "JHB");
        events.school(KHAYELITSHA, 1, "WC", "CPT");
    }

    @AfterAll
    static void close() {
        events.close();
    }

    @Test
    void profilesBecomeFiguresOfEveryAreaTheSchoolLiesIn() {
        // Given
        events.round("R-journey");

        // When
        assess(children("journey", 0, 20), "R-journey", ORLANDO, 1, HIGH);
        assess(children("journey", 20, 30), "R-journey", ORLANDO, 1, LOW);

        // Then
        for (String area : List.of("ZA", "ZA-GP", "JHB", ORLANDO)) {
            awaitShown(area, "R-journey", Map.of("HIGH", "20/30", "MEDIUM", "0/30", "LOW", "10/30", "UNKNOWN", "0/30"));
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figures("ZA-WC", "R-journey", "coverage"))
                        .containsExactlyEntriesOf(Map.of("", "0/100")));
        assertThat(figures(ORLANDO, "R-journey", "coverage")).containsExactlyEntriesOf(Map.of("", "30/100"));
        assertThat(figures("ZA-GP", "R-journey", "coverage")).containsExactlyEntriesOf(Map.of("", "30/200"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            IndicatorUpdated newest = announced("prevalence|PROVINCE|ZA-GP|R-journey|NUTRITION|HIGH")
                    .getLast();
            assertThat(newest.getNumerator()).isEqualTo(20);
            assertThat(newest.getDenominator()).isEqualTo(30);
            assertThat(newest.getSuppressed()).isFalse();
        });
    }

    @Test
    void aCorrectionMovesChildrenAndARepeatChangesNothing() {
        // Given
        List<UUID> corrected = children("correction", 0, 10);
        List<UUID> others = children("correction", 10, 30);
        assess(corrected, "R-correction", ORLANDO, 1, HIGH);
        assess(others, "R-correction", ORLANDO, 1, HIGH);
        awaitShown("JHB", "R-correction", Map.of("HIGH", "30/30", "MEDIUM", "0/30", "LOW", "0/30", "UNKNOWN", "0/30"));

        // When
        assess(corrected, "R-correction", ORLANDO, 3, MEDIUM);
        assess(corrected, "R-correction", ORLANDO, 2, LOW);
        assess(others, "R-correction", ORLANDO, 1, HIGH);
        assess(corrected, "R-after", ORLANDO, 1, LOW);
        assess(others, "R-after", ORLANDO, 1, LOW);

        // Then
        awaitShown("JHB", "R-after", Map.of("HIGH", "0/30", "MEDIUM", "0/30", "LOW", "30/30", "UNKNOWN", "0/30"));
        awaitShown("JHB", "R-correction", Map.of("HIGH", "20/30", "MEDIUM", "10/30", "LOW", "0/30", "UNKNOWN", "0/30"));
    }

    @Test
    void aSchoolBelowTheThresholdIsHiddenWhileItsDistrictIsShown() {
        // When
        assess(children("small", 0, 4), "R-small", ORLANDO, 1, HIGH);
        assess(children("small", 4, 30), "R-small", DIEPKLOOF, 1, HIGH);

        // Then
        awaitShown("JHB", "R-small", Map.of("HIGH", "30/30", "MEDIUM", "0/30", "LOW", "0/30", "UNKNOWN", "0/30"));
        assertThat(figures(ORLANDO, "R-small", "prevalence"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("HIGH", "?/?", "MEDIUM", "?/?", "LOW", "?/?", "UNKNOWN", "?/?"));
        assertThat(figures(ORLANDO, "R-small", "coverage")).containsExactlyEntriesOf(Map.of("", "?/100"));
    }

    @Test
    void aSchoolThatMovesTakesItsChildrenAlong() {
        // Given
        events.school("500100009", 1, "KZN", "ETH");
        events.school("500100010", 1, "KZN", "ETH");
        assess(children("move", 0, 20), "R-move", "500100009", 1, HIGH);
        awaitShown("ETH", "R-move", Map.of("HIGH", "20/20", "MEDIUM", "0/20", "LOW", "0/20", "UNKNOWN", "0/20"));

        // When
        events.school("500100009", 2, "KZN", "DC22");

        // Then
        awaitShown("DC22", "R-move", Map.of("HIGH", "20/20", "MEDIUM", "0/20", "LOW", "0/20", "UNKNOWN", "0/20"));
        awaitShown("ETH", "R-move", Map.of("HIGH", "0/0", "MEDIUM", "0/0", "LOW", "0/0", "UNKNOWN", "0/0"));
    }

    @Test
    void referralsAreCountedInTheStateTheyReachedLast() {
        // Given
        List<UUID> all = children("referred", 0, 30);

        // When
        all.forEach(child -> events.referral(child, "R-referred", ORLANDO, 1, "REQUESTED"));
        all.subList(0, 10).forEach(child -> events.referral(child, "R-referred", ORLANDO, 2, "ACCEPTED"));

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figures("ZA-GP", "R-referred", "referrals"))
                        .containsEntry("REQUESTED", "20/30")
                        .containsEntry("ACCEPTED", "10/30")
                        .containsEntry("COMPLETED", "0/30"));
    }

    @Test
    void aRecordThatIsNotAvroIsPutAsideAndTheRestGoesOn() {
        // When
        events.poison(Topic.RISK_PROFILE_ASSESSED, "poisoned");
        assess(children("poison", 0, 10), "R-poison", ORLANDO, 1, HIGH);

        // Then
        awaitShown(ORLANDO, "R-poison", Map.of("HIGH", "10/10", "MEDIUM", "0/10", "LOW", "0/10", "UNKNOWN", "0/10"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Records.of("reporting.scoring.risk-profile.assessed-v1.dlt", "poisoned"))
                                .hasSize(1));
    }

    @Test
    void figuresComeAsCsvToo() {
        // Given
        assess(children("csv", 0, 20), "R-csv", KHAYELITSHA, 1, MEDIUM);
        awaitShown("CPT", "R-csv", Map.of("HIGH", "0/20", "MEDIUM", "20/20", "LOW", "0/20", "UNKNOWN", "0/20"));

        // When
        String csv = given().auth()
                .oauth2(RealParts.token("analyst"))
                .accept("text/csv")
                .get("/v1/indicators?area=CPT&round=R-csv&domain=NUTRITION&level=MEDIUM")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        // Then
        assertThat(csv.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("prevalence,DISTRICT,CPT,R-csv,NUTRITION,MEDIUM,20,20,100.0,false,");
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/v1/indicators?area=ZA").then().statusCode(401);
    }

    @Test
    void aCapturerMayNotReadIndicators() {
        ask("capturer-jhb", "area=JHB").statusCode(403);
    }

    @Test
    void aPractitionerSeesTheAreasInsideTheirOwn() {
        // Given
        assess(children("inside", 0, 10), "R-inside", ORLANDO, 1, HIGH);
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

    private static List<UUID> children(String test, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Events.named(test + i)).toList();
    }

    private static void assess(List<UUID> children, String round, String school, long sequence, RiskLevel nutrition) {
        children.forEach(child -> events.profile(child, round, school, sequence, nutrition));
    }

    private static void awaitShown(String area, String round, Map<String, String> nutrition) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(AssertionError.class)
                .untilAsserted(() ->
                        assertThat(figures(area, round, "prevalence")).containsExactlyInAnyOrderEntriesOf(nutrition));
    }

    /// By level, as numerator/denominator; of prevalence those of nutrition, of referrals those to health.
    private static Map<String, String> figures(String area, String round, String indicator) {
        String domain = switch (indicator) {
            case "prevalence" -> "&domain=NUTRITION";
            case "referrals" -> "&domain=HEALTH";
            default -> "";
        };
        List<Map<String, Object>> found = ask(
                        "analyst", "area=" + area + "&round=" + round + "&indicator=" + indicator + domain)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("indicators");
        return found.stream()
                .collect(Collectors.toMap(
                        f -> text(f.get("level"), ""),
                        f -> text(f.get("numerator"), "?") + "/" + text(f.get("denominator"), "?")));
    }

    private static ValidatableResponse ask(String user, String query) {
        return given().auth()
                .oauth2(RealParts.token(user))
                .urlEncodingEnabled(false)
                .get("/v1/indicators?" + query)
                .then();
    }

    private static List<IndicatorUpdated> announced(String cell) {
        AvroDeserializer<IndicatorUpdated> deserializer =
                new AvroDeserializer<>(new SchemaRegistry(RealParts.registryUrl()), IndicatorUpdated.class);
        return Records.of(Topic.INDICATOR_UPDATED.topicName(), cell).stream()
                .map(ConsumerRecord::value)
                .map(value -> deserializer.deserialize(Topic.INDICATOR_UPDATED.topicName(), value))
                .toList();
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
