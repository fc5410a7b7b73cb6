package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cwtt.local.Service;
import org.cwtt.local.Stack;
import org.cwtt.system.client.FrontDoors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Told to log JSON, as in its image, a service logs a JSON object a line.
class JsonLogTest {
    private static final String SERVICE = Service.REPORTING.id();
    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterEach
    void asBefore() {
        restart("false");
    }

    @Test
    void everyLineIsAnObjectThatNamesItsService() throws IOException {
        // Given
        restart("true");
        Installation installation = SharedPlatform.installation();
        FrontDoors nobody = new FrontDoors(installation, _ -> "no token");
        nobody.get("nobody", installation.at(SERVICE, "/v1/indicators"));

        // When
        List<JsonNode> entries = new ArrayList<>();
        for (String line : Files.readAllLines(log())) {
            entries.add(JSON.readTree(line));
        }

        // Then
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.path("service").asText()).isEqualTo(SERVICE);
            assertThat(entry.path("level").asText()).isNotEmpty();
            assertThat(entry.path("loggerName").asText()).isNotEmpty();
            assertThatCode(() -> OffsetDateTime.parse(entry.path("timestamp").asText()))
                    .doesNotThrowAnyException();
        });
        assertThat(entries)
                .anySatisfy(entry -> assertThat(entry.path("message").asText()).startsWith("401 GET /v1/indicators"));
    }

    private static void restart(String json) {
        Stack stack = SharedPlatform.stack();
        stack.stop(SERVICE);
        stack.startAgain(SERVICE, Map.of("CWTT_LOG_JSON", json));
    }

    private static Path log() {
        return SharedPlatform.installation().logs().resolve(SERVICE + ".log");
    }
}
