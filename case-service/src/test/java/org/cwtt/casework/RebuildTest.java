package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cwtt.casework.RebuildTest.AtItsBeginning;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.casework.CaseStatusChanged;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AtItsBeginning.class)
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RebuildTest {
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// A list that others read meanwhile may show the child, too.
    private static final String RECORD_READS = "(SELECT child_id FROM access_log WHERE what = 'RECORD') AS reads";

    /// Parts of its own: what other tests wrote into topics and tables is not there.
    public static class AtItsBeginning implements QuarkusTestProfile {}

    @Inject
    World world;

    @Inject
    DataSource database;

    private static Response asAdministrator(String method) {
        return given().auth().oauth2(RealParts.token("administrator")).request(method, "/v1/rebuild");
    }

    /// Starts a rebuild and waits for its end.
    static JsonPath rebuilt() {
        asAdministrator("POST").then().statusCode(202);
        return await().atMost(PATIENCE)
                .until(
                        () -> asAdministrator("GET")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        rebuild -> List.of("DONE", "FAILED").contains(rebuild.getString("state")));
    }

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

    /// A rebuild is done before the tables that it replaced are dropped.
    private boolean nothingIsLeftBehind() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return !statement
                    .executeQuery("SELECT 1 FROM pg_namespace WHERE nspname IN ('shadow', 'retired')")
                    .next();
        }
    }

    private static int count(JsonPath rebuild, String table, String what) {
        return rebuild.getInt("comparison.find { it.table == '" + table + "' }." + what);
    }

    private static List<String> examples(JsonPath rebuild, String table, String what) {
        return rebuild.getList("comparison.find { it.table == '" + table + "' }.examples." + what);
    }

    /// Reads a record and a list, again and again, until told to stop.
    private static final class Reader implements AutoCloseable {
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicInteger readings = new AtomicInteger();
        private final ConcurrentLinkedQueue<Integer> failures = new ConcurrentLinkedQueue<>();
        private final List<Thread> threads;

        Reader(UUID child) {
            String token = RealParts.token(World.PRACTITIONER);
            threads = List.of(
                    Thread.ofVirtual().start(() -> read(token, "/v1/cases/" + child)),
                    Thread.ofVirtual().start(() -> read(token, "/v1/cases?round=2026-T1&limit=5")));
        }

        private void read(String token, String path) {
            while (!stop.get()) {
                int status = given().auth().oauth2(token).get(path).statusCode();
                readings.incrementAndGet();
                if (status != 200) {
                    failures.add(status);
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            stop.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    @Test
    void damageIsNamedAndMendedWhileEventsArriveAndPeopleRead() throws InterruptedException {
        // Given
        world.roundOpening("2026-T1", LocalDate.of(2026, 1, 14));
        world.roundOpening("2026-T2", LocalDate.of(2026, 4, 7));
        String school = world.schoolIn("JHB");
        UUID child = world.childAssessedAt(school, "2026-T1", HUNGRY);
        UUID whole = world.childAssessedAt(school, "2026-T1", HUNGRY);
        world.deliveredMeal(child);
        await().atMost(PATIENCE).until(() -> world.record(child).getString("rounds[0].opensOn") != null);
        Map<String, Object> before = world.record(child).getMap("");
        sql(
                "DELETE FROM profiles WHERE child_id = '" + child + "'",
                "UPDATE schools SET name = 'Wrong' WHERE emis = '" + school + "'",
                "INSERT INTO rounds (round_id, version) VALUES ('2099-T9', 7)");
        long accesses = world.rows(RECORD_READS, child);

        // When
        AtomicBoolean stop = new AtomicBoolean();
        List<UUID> newcomers = new java.util.concurrent.CopyOnWriteArrayList<>();
        Thread arriving = Thread.ofVirtual().start(() -> {
            while (!stop.get()) {
                UUID newcomer = world.childAt(school);
                world.assessed(newcomer, "2026-T1", 1, HUNGRY);
                newcomers.add(newcomer);
            }
        });
        await().atMost(PATIENCE).until(() -> newcomers.size() > 20);
        Reader reader = new Reader(whole);
        JsonPath rebuild;
        try (reader) {
            rebuild = rebuilt();
        } finally {
            stop.set(true);
            arriving.join();
        }
        newcomers.forEach(newcomer -> world.recordWithRounds(newcomer, "2026-T1"));

        // Then
        assertThat(rebuild.getString("problem")).isNull();
        assertThat(rebuild.getString("state")).isEqualTo("DONE");
        assertThat(reader.failures).isEmpty();
        assertThat(reader.readings.get()).isPositive();
        assertThat(count(rebuild, "profiles", "missing")).isEqualTo(1);
        assertThat(examples(rebuild, "profiles", "missing")).containsExactly(child + "/2026-T1");
        assertThat(count(rebuild, "schools", "changed")).isEqualTo(1);
        assertThat(examples(rebuild, "schools", "changed")).containsExactly(school);
        assertThat(examples(rebuild, "rounds", "extra")).containsExactly("2099-T9");
        assertThat(count(rebuild, "profiles", "changed") + count(rebuild, "profiles", "extra"))
                .isZero();
        for (String table : List.of("children", "child_steps", "profile_steps", "referral_steps")) {
            assertThat(count(rebuild, table, "missing")
                            + count(rebuild, table, "extra")
                            + count(rebuild, table, "changed"))
                    .as(table)
                    .isZero();
        }
        assertThat(world.record(child).getMap("")).isEqualTo(before);
        assertThat(world.rows(RECORD_READS, child)).isEqualTo(accesses + 1);
        assertThat(newcomers).allMatch(newcomer -> world.rows("case_steps", newcomer) == 1);
        for (UUID told : List.of(child, newcomers.getFirst(), newcomers.getLast())) {
            assertThat(world.announced(Topic.CASE_STATUS_CHANGED, told, CaseStatusChanged.class, 1))
                    .hasSize(1);
        }
    }

    @Test
    void anErasedChildDoesNotComeBackWhenTheTopicHasForgottenIt() {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", HUNGRY);
        sql(
                "DELETE FROM profiles WHERE child_id = '" + child + "'",
                "DELETE FROM profile_steps WHERE child_id = '" + child + "'",
                "DELETE FROM child_steps WHERE child_id = '" + child + "'",
                "UPDATE children SET state = 'ERASED', version = 9, school_id = NULL, grade = NULL WHERE child_id = '"
                        + child + "'");

        // When
        JsonPath rebuild = rebuilt();

        // Then
        assertThat(rebuild.getString("state")).isEqualTo("DONE");
        assertThat(world.rows("profiles", child)
                        + world.rows("profile_steps", child)
                        + world.rows("child_steps", child))
                .isZero();
        world.awaitStatus(child, 404);
    }

    @Test
    void historyThatCompactionTookFromTheTopicStays() {
        // Given
        String school = world.schoolIn("JHB");
        UUID child = UUID.randomUUID();
        world.childIs(child, school, 3, ChildState.ACTIVE);
        world.awaitStatus(child, 200);
        sql("INSERT INTO child_steps SELECT child_id, 2, state, merged_into, '700400999', grade, consents, changed_at"
                + " - interval '1 hour' FROM child_steps WHERE child_id = '" + child + "'");

        // When
        JsonPath rebuild = rebuilt();

        // Then
        assertThat(count(rebuild, "child_steps", "carried")).isEqualTo(1);
        assertThat(world.rows("child_steps", child)).isEqualTo(2);
    }

    @Test
    void whatTheVersionBeforeWroteStandsUntilItIsMadeAgain() {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", HUNGRY);
        String before = """
                {"profileId": "%1$s", "childId": "%1$s", "roundId": "2026-T1", "sequence": 1, "rulesetId": "cwtt-reference",
                 "rulesetVersion": "0.9.0", "schoolId": "700400001", "grade": "2", "respondents": [], "complete": false,
                 "flags": [], "dataQuality": [], "assessedAt": "2026-02-03T08:00:00Z"}
                """.formatted(child);
        sql("UPDATE profiles SET document = '" + before + "' WHERE child_id = '" + child + "'");
        String stood = world.record(child).getString("rounds[0].ruleset.version");

        // When
        JsonPath rebuild = rebuilt();

        // Then
        assertThat(stood).isEqualTo("0.9.0");
        assertThat(examples(rebuild, "profiles", "changed")).containsExactly(child + "/2026-T1");
        assertThat(world.record(child).getString("rounds[0].ruleset.version")).isEqualTo("1.0.0");
    }

    @Test
    void oneThatWasKilledIsBrokenOffAndTheNextOneBeginsAnew() {
        // Given
        rebuilt();
        await().atMost(PATIENCE).until(this::nothingIsLeftBehind);
        sql(
                "CREATE SCHEMA shadow",
                "CREATE TABLE shadow.children (half text)",
                "UPDATE rebuilds SET state = 'READING', ended_at = NULL, started_at = now()");
        String killed = asAdministrator("GET").jsonPath().getString("state");

        // When
        JsonPath next = rebuilt();

        // Then
        assertThat(killed).isEqualTo("BROKEN_OFF");
        assertThat(next.getString("state")).isEqualTo("DONE");
    }

    @Test
    void whileOneIsUnderWayNoOtherIsStarted() throws SQLException {
        // Given
        String first = rebuilt().getString("id");
        try (Connection elsewhere = database.getConnection();
                Statement statement = elsewhere.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(7331, 1)");

            // When
            Response second = asAdministrator("POST");

            // Then
            statement.execute("SELECT pg_advisory_unlock(7331, 1)");
            second.then().statusCode(202);
            assertThat(second.jsonPath().getString("id")).isEqualTo(first);
        }
    }

    @Test
    void theTablesAreAsTheyWereMadeByTheMigrations() {
        // Given
        List<String> made = described();

        // When
        rebuilt();

        // Then
        assertThat(described()).isEqualTo(made).hasSizeGreaterThan(20);
    }

    private List<String> described() {
        List<String> found = new java.util.ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL
                        SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint
                        WHERE connamespace = 'public'::regnamespace UNION ALL
                        SELECT relname || coalesce(reloptions::text, '') FROM pg_class
                        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' UNION ALL
                        SELECT relname || attnum || attname || format_type(atttypid, atttypmod) || attnotnull
                            || coalesce(pg_get_expr(adbin, adrelid), '') || coalesce(col_description(c.oid, attnum), '')
                        FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0
                        LEFT JOIN pg_attrdef ON adrelid = c.oid AND adnum = attnum
                        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1
                        """)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Test
    void onlyAnAdministratorRebuilds() {
        // Given
        String practitioner = RealParts.token(World.PRACTITIONER);

        // When
        Response refused = given().auth().oauth2(practitioner).post("/v1/rebuild");

        // Then
        refused.then().statusCode(403);
    }
}
