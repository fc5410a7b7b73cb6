package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProvisionTest {
    private static TestParts parts;

    @BeforeAll
    static void start() {
        parts = TestParts.start();
    }

    @AfterAll
    static void stop() {
        parts.close();
    }

    @Test
    void aUserGetsTheNewPasswordOfTheEnvironment() throws SQLException {
        // Given
        Map<String, String> environment = databases();
        environment.put("CWTT_DATABASE_PASSWORD_CASE", "another one, with ' and \"");

        // When
        int exit = provision(environment, new StringWriter(), "databases");

        // Then
        assertThat(exit).isZero();
        try (Connection connection =
                DriverManager.getConnection(parts.platform().jdbcUrl("case"), "case", "another one, with ' and \"")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void whatIsMissingIsSaidInALineBeforeAnythingIsDone() {
        // Given
        Map<String, String> environment = databases();
        environment.remove("CWTT_DATABASE_PASSWORD_KEYCLOAK");
        StringWriter said = new StringWriter();

        // When
        int exit = provision(environment, said, "databases");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(said).hasToString("CWTT_DATABASE_PASSWORD_KEYCLOAK is not set" + System.lineSeparator());
    }

    @Test
    void topicsAndSchemasThatAreThereStay() {
        // Given
        URI registry = parts.platform().registry();
        Map<String, String> environment = Map.of(
                "CWTT_KAFKA_BOOTSTRAP_SERVERS",
                parts.platform().bootstrapServers(),
                "CWTT_REGISTRY_URL",
                registry.toString());
        URI versions = URI.create(registry + "/subjects/intake.child.changed-v1-value/versions");
        String before = Http.get(versions).toString();

        // When
        int exit = provision(environment, new StringWriter(), "topics", "schemas");

        // Then
        assertThat(exit).isZero();
        assertThat(Http.get(versions)).hasToString(before);
    }

    private static Map<String, String> databases() {
        Secrets secrets = parts.platform().site().secrets();
        Map<String, String> environment = new HashMap<>();
        environment.put("CWTT_POSTGRES_URL", parts.platform().jdbcUrl("postgres"));
        environment.put("CWTT_POSTGRES_PASSWORD", secrets.databasePassword("postgres"));
        for (String name : Databases.names()) {
            environment.put("CWTT_DATABASE_PASSWORD_" + name.toUpperCase(Locale.ROOT), secrets.databasePassword(name));
        }
        return environment;
    }

    private static int provision(Map<String, String> environment, StringWriter said, String... steps) {
        return Launcher.told(new CommandLine(new Provision(new Environment(environment))))
                .setErr(new PrintWriter(said, true))
                .execute(steps);
    }
}
