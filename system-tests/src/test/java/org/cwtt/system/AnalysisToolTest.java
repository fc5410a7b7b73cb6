package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.cwtt.system.Installation.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An analysis tool reads published figures over SQL: those of its units, and nothing else of the database.
class AnalysisToolTest {
    private static final String REPORTING = "reporting";
    private static final String OF_GAUTENG = "metabase_gp";
    private static final String OF_NOWHERE = "metabase_nowhere";
    private static final String PASSWORD = "analysis";

    private static Database database = new Database("", "", "");

    /// As reporting-service's README tells the operator.
    @BeforeAll
    static void twoReaders() throws SQLException {
        database = SharedPlatform.installation().database(REPORTING);
        Database superuser = Installation.database(SharedPlatform.stack(), "postgres");
        try (Connection connection =
                        DriverManager.getConnection(database.url(), superuser.user(), superuser.password());
                Statement sql = connection.createStatement()) {
            for (String reader : Set.of(OF_GAUTENG, OF_NOWHERE)) {
                sql.execute("CREATE ROLE " + reader + " LOGIN PASSWORD '" + PASSWORD + "'");
                sql.execute("GRANT CONNECT ON DATABASE reporting TO " + reader);
                sql.execute("GRANT USAGE ON SCHEMA figures TO " + reader);
                sql.execute("GRANT SELECT ON ALL TABLES IN SCHEMA figures TO " + reader);
            }
            sql.execute("INSERT INTO figure_readers VALUES ('" + OF_GAUTENG + "', 'ZA-GP')");
        }
        // Coverage is told of every area that has learners.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> read(OF_GAUTENG, "SELECT DISTINCT area FROM figures.indicators")
                        .containsAll(Set.of("ZA-GP", "JHB", "TSH", Learner.JOHANNESBURG)));
    }

    @Test
    void seesTheAreasOfItsUnits() throws SQLException {
        assertThat(read(OF_GAUTENG, "SELECT DISTINCT area FROM figures.indicators WHERE area_level <> 'SCHOOL'"))
                .contains("ZA-GP", "JHB", "TSH")
                .doesNotContain("ZA", "ZA-WC", "CPT");
        assertThat(read(OF_GAUTENG, "SELECT area FROM figures.areas WHERE district = 'JHB'"))
                .contains(Learner.JOHANNESBURG)
                .doesNotContain(Learner.TSHWANE);
        assertThat(read(OF_GAUTENG, "SELECT round FROM figures.rounds")).contains("2026-T1");
    }

    @Test
    void seesNothingWithoutUnits() throws SQLException {
        assertThat(read(OF_NOWHERE, "SELECT area FROM figures.indicators")).isEmpty();
        assertThat(read(OF_NOWHERE, "SELECT area FROM figures.areas")).isEmpty();
    }

    @Test
    void seesNoTrueCountAndCannotGiveItselfUnits() {
        for (String forbidden : Set.of(
                "SELECT school FROM public.cells",
                "SELECT child_id::text FROM public.contributions",
                "SELECT area FROM public.published_indicators",
                "INSERT INTO public.figure_readers VALUES ('metabase_gp', 'ZA') RETURNING unit",
                "UPDATE figures.indicators SET numerator = 0 RETURNING area")) {
            assertThatThrownBy(() -> read(OF_GAUTENG, forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static Set<String> read(String reader, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), reader, PASSWORD);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            Set<String> read = new TreeSet<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        }
    }
}
