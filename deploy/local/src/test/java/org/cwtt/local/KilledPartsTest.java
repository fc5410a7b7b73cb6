package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is killed, the next start on the same folder works and has the data.
class KilledPartsTest {
    private static final int ELSEWHERE = 21_080;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void open() {
        site = reopened();
    }

    @AfterEach
    void close() {
        Sites.close(site);
    }

    @Test
    void aKilledDatabaseComesBackWithItsRows() throws SQLException {
        // Given
        PostgresPart postgres = PostgresPart.start(site);
        execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");

        // When
        site.processes().kill("postgresql");
        site.processes().startAgain("postgresql");

        // Then
        assertThat(answer(postgres)).isEqualTo(42);
        execute(postgres, "DROP TABLE kept");
    }

    @Test
    void aKilledBrokerComesBackWithItsTopicsOnOtherPorts() throws ExecutionException, InterruptedException {
        // Given
        KafkaPart killed = KafkaPart.start(site);
        create(killed, "kept");
        site.processes().kill("kafka");
        site.data().close();

        // When
        site = reopenedAt(Ports.firstFreeFrom(ELSEWHERE));
        KafkaPart kafka = KafkaPart.start(site);

        // Then
        try (Admin admin = kafka.admin()) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void whatAKilledLauncherLeftRunningIsReplaced() throws SQLException {
        // Given
        PostgresPart left = PostgresPart.start(site);
        execute(left, "CREATE TABLE kept AS SELECT 42 AS answer");
        long orphan = site.processes().pids().getOrDefault("postgresql", 0L);
        site.data().close();

        // When
        site = reopened();
        PostgresPart postgres = PostgresPart.start(site);

        // Then
        assertThat(answer(postgres)).isEqualTo(42);
        assertThat(site.processes().pids().get("postgresql")).isNotEqualTo(orphan);
        execute(postgres, "DROP TABLE kept");
    }

    private static Site reopened() {
        return reopenedAt(Ports.firstFreeFrom(Ports.DEFAULT_BASE));
    }

    private static Site reopenedAt(Ports ports) {
        OptionalInt base = OptionalInt.of(ports.of(Listener.INTAKE));
        return Sites.open(new StackOptions(folder, base, false, Progress.silent()));
    }

    private static void execute(PostgresPart postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(PostgresPart postgres) throws SQLException {
        try (Connection connection = postgres.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT answer FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void create(KafkaPart kafka, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = kafka.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }
}
