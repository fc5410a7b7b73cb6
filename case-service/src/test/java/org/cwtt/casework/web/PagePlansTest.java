package org.cwtt.casework.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.casework.World;
import org.cwtt.casework.web.PagePlansTest.IndexesOnly;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

/// Everything that is read of a child, and every list, has a way through indexes: no table is read from end to end.
///
/// PostgreSQL itself counts how often it did.
@QuarkusTest
@TestProfile(IndexesOnly.class)
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class PagePlansTest {
    /// Without the rounds: there are a few a year, and a page wants them all.
    private static final String READINGS =
            "SELECT relname, seq_scan, idx_scan FROM pg_stat_user_tables WHERE relname <> 'rounds'";
    private static final String OTHERS = """
            SELECT count(*) FROM pg_stat_activity
            WHERE usename = current_user AND application_name = 'PostgreSQL JDBC Driver' AND pid <> pg_backend_pid()
            """;
    private static final String FURTHER = "after=2-1-00000000-0000-0007-0000-000000000007";
    private static final List<String> LISTS = List.of(
            "",
            "?level=HIGH&domain=NUTRITION&" + FURTHER,
            "?grade=2",
            "?overdue=true&" + FURTHER,
            "?domain=HEALTH&grade=2&overdue=true");

    /// On tables as small as a test's, PostgreSQL would read them whole although it need not.
    public static class IndexesOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.new-connection-sql",
                    "SET plan_cache_mode = force_custom_plan; SET enable_seqscan = off");
        }
    }

    /// How often each table was read from end to end, and how often all were read through an index.
    private record Readings(Map<String, Long> whole, long byIndex) {}

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    @Test
    void noPageReadsATableFromEndToEnd() throws SQLException {
        // Given
        world.roundOpening("2026-T1", LocalDate.of(2026, 1, 20));
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, "2026-T1", Map.of(Domain.NUTRITION, RiskLevel.HIGH));
        world.deliveredMeal(child);
        try (Browser browser = new Browser()) {
            Page page = Dashboard.open(browser);
            Readings before = readings();

            // When
            for (String query : LISTS) {
                answered(page, "/dashboard" + query);
            }
            answered(page, "/dashboard?school=" + school);
            answered(page, "/dashboard/children/" + child);
            for (String of : List.of("", "/status", "/interventions", "/notes", "/outcomes")) {
                asked("/v1/cases/" + child + of);
            }
            asked("/v1/interventions?view=WEEK");
            asked("/v1/mentions");

            // Then
            Readings after = readings();
            assertThat(after.whole()).isEqualTo(before.whole());
            assertThat(after.byIndex()).isGreaterThan(before.byIndex() + 20);
        }
    }

    private static void answered(Page page, String path) {
        assertThat(Dashboard.answered(page, path).statusCode()).as(path).isEqualTo(200);
    }

    private static void asked(String path) {
        given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .get(path)
                .then()
                .statusCode(200);
    }

    /// A session tells what it read when it ends, at the latest.
    private Readings readings() throws SQLException {
        database.flush(FlushMode.GRACEFUL);
        await().until(() -> number(OTHERS) == 0);
        Map<String, Long> whole = new TreeMap<>();
        long byIndex = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READINGS)) {
            while (row.next()) {
                whole.put(row.getString(1), row.getLong(2));
                byIndex += row.getLong(3);
            }
        }
        return new Readings(whole, byIndex);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
