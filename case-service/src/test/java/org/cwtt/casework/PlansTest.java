package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

/// No hot read goes through a whole table: PostgreSQL itself counts when one does.
@QuarkusTest
@TestProfile(RebuildTest.AtItsBeginning.class)
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class PlansTest {
    private static final int ROWS = 20_000;
    private static final String LARGE = """
            'children', 'child_steps', 'profiles', 'profile_steps', 'referral_steps', 'cases', 'case_steps',
            'interventions', 'intervention_steps', 'deliveries', 'notes', 'access_log'
            """;

    @Inject
    World world;

    @Inject
    AgroalDataSource database;

    private void sql(String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As many rows of other children and schools that no planner would read a table for one of them.
    private void crowd() {
        String each = " FROM generate_series(1, " + ROWS + ") n";
        String child = "md5('child' || n)::uuid";
        sql(
                "INSERT INTO schools (emis, province, district, name, version) SELECT 'E' || n, 'KZN', 'DC' || n % 50, 'S', 1"
                        + " FROM generate_series(1, 2000) n",
                "INSERT INTO children (child_id, version, state, sex, school_id, grade) SELECT " + child
                        + ", 1, 'ACTIVE', 'MALE', 'E' || n % 2000 + 1, '3'" + each,
                "INSERT INTO child_steps SELECT " + child + ", 1, 'ACTIVE', NULL, 'E1', '3', '{}', now()" + each,
                "INSERT INTO profiles SELECT " + child + ", '2026-T1', 'E' || n % 2000 + 1, 1, n % 4, n % 3,"
                        + " ARRAY['NUTRITION:HIGH'], true, now(), '{}'" + each,
                "INSERT INTO profile_steps SELECT " + child + ", '2026-T1', 1, ARRAY['NUTRITION:HIGH'], true, now()"
                        + each,
                "INSERT INTO referral_steps SELECT " + child + ", " + child
                        + ", 1, 'HEALTH', NULL, 'REQUESTED', 'HIGH', '{}', '2026-T1', now(), NULL, now()" + each,
                "INSERT INTO cases SELECT " + child + ", " + child
                        + ", 'OPEN', 1, '2026-T1', '{}', '{}', NULL, '{}', NULL, NULL, now(), now()" + each,
                "INSERT INTO case_steps SELECT " + child
                        + ", 1, 'OPENED', NULL, 'OPEN', '2026-T1', '{}', NULL, NULL, 'policy', now()" + each,
                "INSERT INTO interventions SELECT " + child + ", " + child + ", " + child
                        + ", 'NUTRITION', 'school-nutrition', 'g', 'TEACHER', '2026-02-01', 7, NULL, 'ACTIVE', 1,"
                        + " '2026-T1', 'HIGH', NULL, '2026-02-01'::date + n % 5000, now()" + each,
                "INSERT INTO intervention_steps SELECT " + child + ", " + child
                        + ", 1, 'PLANNED', NULL, 'PLANNED', NULL, 'x', now()" + each,
                "INSERT INTO deliveries SELECT " + child + ", " + child + ", " + child
                        + ", '2026-02-01', 'DELIVERED', NULL, 'x'" + each,
                "INSERT INTO notes SELECT " + child + ", " + child + ", 'x', NULL, '{}', '{}', 'text', now()" + each,
                "INSERT INTO access_log (subject, child_id, what, purpose) SELECT 'x', " + child + ", 'RECORD', 'test'"
                        + " FROM generate_series(1, 2000) n",
                "ANALYZE");
    }

    private static void read(String path, Object... parameters) {
        given().auth()
                .oauth2(RealParts.token(World.PRACTITIONER))
                .get(path, parameters)
                .then()
                .statusCode(200);
    }

    @Test
    void noHotReadGoesThroughAWholeTable() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, "2026-T1", Map.of(Domain.NUTRITION, RiskLevel.HIGH));
        world.deliveredMeal(child);
        crowd();
        Map<String, Long> before = settled();

        // When
        read("/v1/cases/{id}", child);
        read("/v1/cases/{id}/status", child);
        read("/v1/cases/{id}/interventions", child);
        read("/v1/cases/{id}/outcomes", child);
        read("/v1/cases/{id}/notes", child);
        read("/v1/cases?round=2026-T1&limit=50");
        read("/v1/cases?round=2026-T1&level=HIGH&domain=NUTRITION&school=" + school);
        read("/v1/interventions?view=DUE");
        read("/v1/mentions");

        // Then
        assertThat(settled()).isEqualTo(before).hasSize(12);
    }

    /// Sequential scans so far. A connection tells PostgreSQL's statistics all that it did at the
    /// latest when it ends.
    private Map<String, Long> settled() {
        String before = text("SELECT clock_timestamp()");
        database.flush(AgroalDataSource.FlushMode.GRACEFUL);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> text("SELECT count(*) FROM pg_stat_activity WHERE usename = current_user"
                                + " AND application_name NOT IN ('outbox-relay', 'flags-heard', 'flag-signals') AND backend_start < '"
                                + before + "'")
                        .equals("0"));
        Map<String, Long> counts = new TreeMap<>();
        for (String one :
                text("SELECT string_agg(relname || ' ' || coalesce(seq_scan, 0), ',') FROM pg_stat_user_tables"
                                + " WHERE schemaname = 'public' AND relname IN (" + LARGE + ")")
                        .split(",")) {
            counts.put(one.substring(0, one.indexOf(' ')), Long.valueOf(one.substring(one.indexOf(' ') + 1)));
        }
        return counts;
    }

    private String text(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
