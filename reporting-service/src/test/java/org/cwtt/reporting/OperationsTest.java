package org.cwtt.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.reporting.Events.children;
import static org.cwtt.reporting.Shown.awaitShown;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.LOW;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.cwtt.reporting.domain.Drift;
import org.cwtt.reporting.domain.Drift.Kept;
import org.cwtt.reporting.domain.Reconciliation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The nightly recount, and making everything again.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class OperationsTest {
    private static final String SCHOOL = "700700001";
    private static final int MANY = 700;
    private static final String OTHER = "700700002";
    private static final Map<String, String> TOLD =
            Map.of("HIGH", "40/60", "MEDIUM", "0/60", "LOW", "20/60", "UNKNOWN", "0/60");

    @SuppressWarnings("NullAway.Init")
    private static Events events;

    @Inject
    ReconcileCounts reconcileCounts;

    @Inject
    DataSource database;

    @BeforeAll
    static void placeSchools() {
        events = new Events();
        events.school(SCHOOL, 1, "GP", "TSH");
        events.school(OTHER, 1, "GP", "TSH");
    }

    @AfterAll
    static void close() {
        events.close();
    }

    @Test
    void aRecountFindsWhatWasWrittenPastTheServiceAndNothingElse() throws SQLException {
        // Given
        assess("R-drift");
        assertThat(reconciled().examples()).isEmpty();

        // When
        execute(
                "UPDATE cells SET count = count + 3 WHERE (round_id, domain, level) = ('R-drift', 'NUTRITION', 'HIGH') AND"
                        + " shard = (SELECT min(shard) FROM cells WHERE (round_id, domain, level) = ('R-drift', 'NUTRITION', 'HIGH'))"
                        + " AND school = '" + SCHOOL + "'");
        execute("UPDATE area_counts SET count = 7 WHERE (area, round_id, domain, level)"
                + " = ('TSH', 'R-drift', 'NUTRITION', 'LOW')");

        // Then
        Reconciliation found = reconciled();
        assertThat(found.drifts()).isEqualTo(3);
        assertThat(found.compared()).isGreaterThan(20);
        assertThat(found.examples())
                .contains(
                        new Drift(Kept.CELLS, SCHOOL, "R-drift", "prevalence", "NUTRITION", "HIGH", 3),
                        new Drift(Kept.SCHOOLS, SCHOOL, "R-drift", "prevalence", "NUTRITION", "HIGH", -3),
                        new Drift(Kept.AREAS, "TSH", "R-drift", "prevalence", "NUTRITION", "LOW", -13));
        ask("administrator", "/v1/reconciliations/latest")
                .statusCode(200)
                .body("drifts", equalTo(3))
                .body("examples[0].area", equalTo(SCHOOL));

        // And a rebuild mends it, from the topics alone.
        rebuild();
        assertThat(reconciled().examples()).isEmpty();
    }

    @Test
    void aRebuildEndsInTheSameFiguresAndPublishesNothingAnew() throws SQLException {
        // Given
        assess("R-again");
        events.assess(children("R-again", 0, 5), "R-again", OTHER, 2, LOW);
        Shown.awaitCounted("TSH", "R-again", "prevalence", "NUTRITION", "LOW", 25);
        Shown.publish();
        Map<String, Long> counted = counts();
        Map<String, String> told = Shown.figures("TSH", "R-again", "prevalence");

        // When
        rebuild();

        // Then
        assertThat(counts()).isEqualTo(counted);
        assertThat(Shown.figures("TSH", "R-again", "prevalence")).isEqualTo(told);
        ask("administrator", "/v1/rebuild").statusCode(200).body("state", equalTo("DONE"));
    }

    /// More schools than are published at a time: an area told while only some of them are counted would have fewer
    /// learners for a moment, and so another version.
    @Test
    void aRebuildTellsOfNoAreaBeforeAllItsSchoolsAreCounted() throws SQLException {
        // Given
        events.round("R-many");
        for (int i = 0; i < MANY; i++) {
            events.school("3005%05d".formatted(i), 1, "NC", "DC8");
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(numbers("SELECT 'schools', count(*) FROM schools WHERE emis LIKE '3005%'"))
                                .containsValue((long) MANY));
        Shown.publish();
        String versions = "SELECT cell, version FROM published_indicators WHERE round_id = 'R-many'"
                + " AND area_level <> 'SCHOOL'";
        Map<String, Long> before = numbers(versions);
        assertThat(Shown.figures("DC8", "R-many", "coverage")).containsEntry("", "0/" + MANY * 100);

        // When
        rebuild();

        // Then
        assertThat(before).hasSizeGreaterThan(3);
        assertThat(numbers(versions)).isEqualTo(before);
    }

    @Test
    void whatIsHeardWhileAllIsMadeAgainIsCountedOnce() {
        // Given
        assess("R-while");

        // When
        start().statusCode(202);
        events.assess(children("R-while", 60, 90), "R-while", SCHOOL, 1, HIGH);

        // Then
        awaitDone();
        Shown.awaitCounted("TSH", "R-while", "prevalence", "NUTRITION", "HIGH", 70);
        Shown.publish();
        assertThat(Shown.figures("TSH", "R-while", "prevalence")).containsEntry("HIGH", "70/90");
        assertThat(reconciled().examples()).isEmpty();
    }

    @Test
    void operationsAreForAdministratorsAlone() {
        for (String path : List.of("/v1/reconciliations/latest", "/v1/rebuild")) {
            ask("analyst", path).statusCode(403);
            given().get(path).then().statusCode(401);
        }
        given().auth()
                .oauth2(RealParts.token("analyst"))
                .post("/v1/rebuild")
                .then()
                .statusCode(403);
    }

    private static void assess(String round) {
        events.assess(children(round, 0, 40), round, SCHOOL, 1, HIGH);
        events.assess(children(round, 40, 60), round, OTHER, 1, LOW);
        awaitShown("TSH", round, TOLD);
    }

    private Reconciliation reconciled() {
        return reconcileCounts.reconcile().orElseThrow();
    }

    private static void rebuild() {
        start().statusCode(202).body("state", equalTo("RUNNING"));
        awaitDone();
        Shown.publish();
    }

    private static ValidatableResponse start() {
        return given().auth()
                .oauth2(RealParts.token("administrator"))
                .post("/v1/rebuild")
                .then();
    }

    private static void awaitDone() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> ask("administrator", "/v1/rebuild").body("state", equalTo("DONE")));
    }

    private static ValidatableResponse ask(String user, String path) {
        return given().auth().oauth2(RealParts.token(user)).get(path).then();
    }

    private Map<String, Long> counts() throws SQLException {
        return numbers("SELECT concat_ws('|', area, round_id, indicator, domain, level), count FROM area_counts"
                + " WHERE count <> 0");
    }

    private Map<String, Long> numbers(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, Long> numbers = new TreeMap<>();
            while (row.next()) {
                numbers.put(row.getString(1), row.getLong(2));
            }
            return numbers;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
