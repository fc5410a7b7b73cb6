package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cwtt.local.Certificates;
import org.cwtt.local.Platform;
import org.cwtt.local.Service;
import org.cwtt.system.Installation.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A service that is told what cannot be ends, and its last line says why; one that can go on says what is wrong in one
/// line, and by a metric.
class BadStartTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /// @param says the last line
    record Bad(Service service, Map<String, String> told, String says) {}

    static Stream<Bad> starts() {
        return Stream.of(
                new Bad(
                        Service.INTAKE,
                        Map.of("CWTT_REGISTRY_URL", "", "CWTT_DATABASE_PASSWORD", ""),
                        "intake-service does not start: CWTT_DATABASE_PASSWORD, CWTT_REGISTRY_URL are not set"),
                new Bad(
                        Service.REPORTING,
                        Map.of("CWTT_DATABASE_PASSWORD", "wrong"),
                        "password authentication failed for user \"reporting\""),
                new Bad(
                        Service.REPORTING,
                        Map.of("CWTT_DATABASE_URL", "jdbc:postgresql://nowhere.invalid/reporting"),
                        "nowhere.invalid"),
                new Bad(
                        Service.REFERRAL,
                        Map.of("CWTT_REFERRAL_ROUTING", "/nowhere/routing.yaml"),
                        "routing /nowhere/routing.yaml: there is no such file"),
                new Bad(
                        Service.CASE,
                        Map.of("CWTT_OIDC_CLIENT_SECRET", "short"),
                        "CWTT_OIDC_CLIENT_SECRET has 5 characters; it needs 32"));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void stopsTheStartWithOneLine(Bad start, @TempDir Path folder) throws IOException {
        // Given
        Path log = folder.resolve("log");

        // When
        int status = Replica.failed(start.service(), start.told(), log);

        // Then
        List<String> lines = Files.readAllLines(log);
        assertThat(status).isEqualTo(1);
        assertThat(lines.getLast()).contains(start.says());
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
    }

    /// To the broker, a service is who its certificate says.
    @ParameterizedTest
    @EnumSource(names = {"SCORING", "CASE"})
    void anExpiredCertificateStopsTheStartWithOneLine(Service service, @TempDir Path folder) throws IOException {
        // Given
        Path log = folder.resolve("log");
        Certificates certificates =
                SharedPlatform.stack().platform().site().certificates().orElseThrow();
        String late = "late-" + service.id();
        certificates.issue(late, "-2d", 1);

        // When
        int status = Replica.failed(service, Platform.kafka(service, certificates.client(late)), log);

        // Then
        assertThat(status).isEqualTo(1);
        assertThat(Files.readAllLines(log))
                .last(InstanceOfAssertFactories.STRING)
                .contains("expired");
    }

    @Test
    void goesOnWithADatabaseOfANewerVersionAndTellsSo() throws SQLException {
        // Given
        sql(
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) VALUES (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 'test', 0, true)");

        // When, Then
        try (Replica replica = Replica.started(Service.REPORTING, 2, Map.of())) {
            assertThat(metric(replica, "cwtt_database_newer")).isEqualTo(1);
            assertThat(log("reporting-2"))
                    .contains("A newer version of this service has changed the database by 1 migrations");
        } finally {
            sql("DELETE FROM flyway_schema_history WHERE version = '999'");
        }
    }

    @Test
    void goesOnWithAClockThatIsOffAndTellsSo() throws SQLException {
        // Given: a database whose clock is ten minutes behind this machine's
        sql("CREATE SCHEMA behind");
        sql("CREATE FUNCTION behind.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS"
                + " $$ SELECT pg_catalog.clock_timestamp() - interval '10 minutes' $$");
        String url = database().url() + "?options=-c%20search_path=public,behind,pg_catalog";

        // When, Then
        try (Replica replica = Replica.started(Service.REPORTING, 3, Map.of("CWTT_DATABASE_URL", url))) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(metric(replica, "cwtt_clock_ahead_seconds"))
                            .isBetween(595.0, 605.0));
            assertThat(log("reporting-3"))
                    .containsPattern("This machine's clock is (599|600) s ahead of the database's");
        } finally {
            sql("DROP SCHEMA behind CASCADE");
        }
    }

    private static double metric(Replica replica, String name) {
        URI address = replica.at("/q/metrics");
        return SharedPlatform.doors()
                .send(SharedPlatform.doors()
                        .anonymous(address)
                        .setHeader("Accept", "text/plain")
                        .GET())
                .expecting(200)
                .text()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String log(String name) {
        try {
            return Files.readString(SharedPlatform.installation().logs().resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database database() {
        return Installation.database(SharedPlatform.stack(), "reporting");
    }

    private static void sql(String statement) throws SQLException {
        Database database = database();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
