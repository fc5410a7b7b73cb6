package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.cwtt.schemas.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The parts as the tests of the services get them.
class RealPartsTest {
    @SuppressWarnings("NullAway.Init")
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
    void allTopicsAreThere() throws ExecutionException, InterruptedException {
        // When
        Set<String> names = topicNames();

        // Then
        assertThat(names).contains("intake.submission.received-v1", "case.intake.child.changed-v1.dlt");
        assertThat(names).hasSize(Topics.wanted().size());
    }

    @ParameterizedTest
    @EnumSource
    void everyContractIsRegisteredAndHeldToFullCompatibility(Topic topic) {
        // When
        JsonNode config = Http.get(URI.create(parts.platform().registry() + "/config/" + topic.subject()));

        // Then
        assertThat(config.path("compatibilityLevel").asText()).isEqualTo("FULL_TRANSITIVE");
        assertThat(Http.get(URI.create(parts.platform().registry() + "/subjects/" + topic.subject() + "/versions")))
                .isNotEmpty();
    }

    @Test
    void anIncompatibleContractIsRefused() {
        // Given
        URI versions =
                URI.create(parts.platform().registry() + "/subjects/" + Topic.ROUND_CHANGED.subject() + "/versions");
        String other = "{\"type\":\"record\",\"name\":\"RoundChanged\",\"namespace\":\"org.cwtt.schemas.intake\","
                + "\"fields\":[{\"name\":\"unheardOf\",\"type\":\"long\"}]}";

        // When / Then
        assertThatThrownBy(() -> Http.sendJson("POST", versions, Map.of("schemaType", "AVRO", "schema", other)))
                .hasMessageContaining("answered 409");
    }

    @Test
    void aTokenSaysWhoTheCallerIs() throws IOException {
        // When
        JsonNode claims = claims(parts.token("practitioner-jhb"));

        // Then
        assertThat(claims.path("org_units")).hasToString("[\"JHB\"]");
        assertThat(claims.path("profession").asText()).isEqualTo("SOCIAL_WORKER");
        assertThat(claims.path("aud").asText()).isEqualTo("cwtt");
        assertThat(claims.path("realm_access").path("roles")).hasToString("[\"practitioner\"]");
        assertThat(claims.path("preferred_username").asText()).isEqualTo("practitioner-jhb");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }

    @Test
    void aDepartmentsSystemLogsInAsItself() throws IOException {
        // When
        JsonNode claims = claims(parts.clientToken("department-social-development"));

        // Then
        assertThat(claims.path("department").asText()).isEqualTo("SOCIAL_DEVELOPMENT");
        assertThat(claims.path("org_units")).hasToString("[\"ZA\"]");
        assertThat(claims.path("realm_access").path("roles")).hasToString("[\"department-officer\"]");
    }

    @Test
    void aServiceCallsOthersAsAService() throws IOException {
        assertThat(claims(parts.clientToken("cwtt-case")).path("realm_access").path("roles"))
                .hasToString("[\"service\"]");
    }

    @Test
    void aServiceGetsIntoItsOwnDatabase() throws SQLException {
        try (Connection connection = connect("intake", "intake")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aServiceDoesNotGetIntoAnothersDatabase() {
        assertThatThrownBy(() -> connect("case", "intake"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    private static Connection connect(String database, String user) throws SQLException {
        Platform platform = parts.platform();
        return DriverManager.getConnection(
                platform.jdbcUrl(database), user, platform.site().secrets().databasePassword(user));
    }

    private static Set<String> topicNames() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", parts.platform().bootstrapServers()))) {
            return admin.listTopics().names().get();
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
