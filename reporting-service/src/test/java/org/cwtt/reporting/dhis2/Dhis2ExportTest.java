package org.cwtt.reporting.dhis2;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.LOW;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cwtt.local.test.RealParts;
import org.cwtt.reporting.Events;
import org.cwtt.reporting.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class Dhis2ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROUND = "R-dhis2";
    private static final String SCHOOL = "800600001";
    private static final String OTHER = "800600002";

    @SuppressWarnings("NullAway.Init")
    private static Events events;

    @BeforeAll
    static void tellOfARound() {
        events = new Events();
        events.school(SCHOOL, 1, "MP", "DC32");
        events.school(OTHER, 1, "MP", "DC31");
        events.round(ROUND, LocalDate.of(2019, 4, 3), LocalDate.of(2019, 6, 28));
        events.round("R-dhis2-a", LocalDate.of(2018, 1, 3), LocalDate.of(2018, 1, 31));
        events.round("R-dhis2-b", LocalDate.of(2018, 2, 1), LocalDate.of(2018, 3, 30));
        events.round("R-dhis2-2099", LocalDate.of(2099, 1, 3), LocalDate.of(2099, 3, 30));
        assess(SCHOOL, 60, 25);
        assess(OTHER, 60, 25);
        events.assess(children("R-dhis2-undated", 0, 20), "R-dhis2-undated", SCHOOL, 1, HIGH);
        Shown.awaitCounted("DC32", ROUND, "prevalence", "NUTRITION", "LOW", 35);
        Shown.awaitCounted("DC31", ROUND, "prevalence", "NUTRITION", "LOW", 35);
        Shown.awaitCounted("DC32", "R-dhis2-undated", "prevalence", "NUTRITION", "HIGH", 20);
        Shown.publish();
    }

    @AfterAll
    static void close() {
        events.close();
    }

    @Test
    void everyReferenceInThePackageAndInTheValuesLeadsSomewhere() throws Exception {
        // When
        JsonNode metadata = read("/v1/dhis2/metadata?area=ZA-MP&areaLevel=SCHOOL");
        JsonNode values = read("/v1/dhis2/data-value-sets?area=ZA-MP&areaLevel=SCHOOL&round=" + ROUND);

        // Then
        List<String> ids = StreamSupport.stream(metadata.spliterator(), false)
                .flatMap(kind -> StreamSupport.stream(kind.spliterator(), false))
                .map(one -> one.path("id").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z][A-Za-z0-9]{10}"));
        assertThat(metadata.findValuesAsText("id"))
                .filteredOn(id -> !ids.contains(id))
                .containsOnly("bjDvmb4bfuf", id(metadata, "ZA"));
        assertThat(metadata.findValuesAsText("shortName")).allMatch(name -> name.length() <= 50);
        for (JsonNode kind : metadata) {
            assertThat(kind.findValuesAsText("code")).doesNotHaveDuplicates();
        }
        assertThat(metadata.path("categoryOptionCombos")).hasSize(2 + 6 * 4 + 3 * 8);
        assertThat(values.path("dataValues")).isNotEmpty().allSatisfy(value -> {
            assertThat(ids)
                    .contains(
                            value.path("dataElement").asText(),
                            value.path("orgUnit").asText());
            assertThat(Stream.concat(ids.stream(), Stream.of("HllvX50cXC0")))
                    .contains(value.path("categoryOptionCombo").asText());
            assertThat(value.path("period").asText()).isEqualTo("2019Q2");
            assertThat(value.path("value").asText()).matches("[0-9]*[05]");
        });
        assertThat(values.path("dataSet")).isEqualTo(metadata.at("/dataSets/0/id"));
    }

    @Test
    void aValueIsTheFigureThatIsToldAndAHiddenOneIsNone() throws Exception {
        // When
        JsonNode metadata = read("/v1/dhis2/metadata?area=ZA-MP");
        JsonNode values = read("/v1/dhis2/data-value-sets?area=ZA-MP&areaLevel=SCHOOL&round=" + ROUND);

        // Then
        String province = unit(metadata, "ZA-MP");
        assertThat(value(values, metadata, province, "CWTT_PREVALENCE_BY_NUTRITION_HIGH"))
                .isEqualTo("50");
        assertThat(value(values, metadata, province, "CWTT_PREVALENCE_BY_NUTRITION_MEDIUM"))
                .isEqualTo("0");
        assertThat(read("/v1/dhis2/data-value-sets?area=ZA-MP&orgUnitIdScheme=CODE&round=" + ROUND)
                        .findValuesAsText("orgUnit"))
                .contains("ZA-MP", "DC31", "DC32")
                .doesNotContain(province);
        assertThat(values.path("dataValues"))
                .noneMatch(value -> value.path("value").asText().matches("[1-9]"));
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, metadata?area=, 400, missing-parameter",
        "analyst, metadata?area=ZA&areaLevel=CIRCUIT, 400, invalid-parameter",
        "analyst, metadata?area=XX, 404, area-not-found",
        "analyst, data-value-sets?area=ZA, 400, missing-parameter",
        "analyst, data-value-sets?area=ZA&round=R-dhis2&orgUnitIdScheme=NAME, 400, invalid-parameter",
        "analyst, data-value-sets?area=ZA&round=1999-T9, 404, round-not-found",
        "analyst, data-value-sets?area=ZA&round=R-dhis2-a, 409, rounds-overlap",
        "analyst, data-value-sets?area=ZA&round=R-dhis2-2099, 409, round-not-begun",
        "analyst, data-value-sets?area=ZA&round=R-dhis2-undated, 409, round-without-days",
        "practitioner-jhb, metadata?area=JHB, 403, forbidden",
    })
    void whatCannotBeExportedIsRefusedWithItsReason(String user, String query, int status, String problem) {
        ask(user, "/v1/dhis2/" + query).statusCode(status).body("type", equalTo("urn:cwtt:problem:" + problem));
    }

    private static void assess(String school, int children, int high) {
        events.assess(children(school, 0, high), ROUND, school, 1, HIGH);
        events.assess(children(school, high, children), ROUND, school, 1, LOW);
    }

    private static List<UUID> children(String name, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Events.named(name + "-dhis2-" + i))
                .toList();
    }

    private static String value(JsonNode values, JsonNode metadata, String unit, String combo) {
        return StreamSupport.stream(values.path("dataValues").spliterator(), false)
                .filter(value -> value.path("orgUnit").asText().equals(unit)
                        && value.path("categoryOptionCombo")
                                .asText()
                                .equals(byCode(metadata, "categoryOptionCombos", combo)))
                .map(value -> value.path("value").asText())
                .reduce("none", (_, one) -> one);
    }

    private static String unit(JsonNode metadata, String code) {
        return byCode(metadata, "organisationUnits", code);
    }

    /// Of the nation, which a province's package refers to and does not hold.
    private static String id(JsonNode metadata, String code) {
        assertThat(metadata.path("organisationUnits").findValuesAsText("code")).doesNotContain(code);
        return Uid.of("organisationUnit", code);
    }

    private static String byCode(JsonNode metadata, String kind, String code) {
        return StreamSupport.stream(metadata.path(kind).spliterator(), false)
                .filter(one -> one.path("code").asText().equals(code))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(String path) throws Exception {
        return JSON.readTree(ask("analyst", path).statusCode(200).extract().asString());
    }

    private static ValidatableResponse ask(String user, String path) {
        return given().auth().oauth2(RealParts.token(user)).get(path).then();
    }
}
