package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.generic.GenericRecord;
import org.cwtt.schemas.Topic;
import org.cwtt.system.client.Json;
import org.cwtt.system.client.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Readers that are not ours, speaking the Confluent protocol, understand our topics.
class ForeignReaderTest {
    private static final String PROFILES = Topic.RISK_PROFILE_ASSESSED.topicName();
    /// What the JavaScript clients ask for.
    private static final int OLDEST_NODE = 14;

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path NODE = Path.of("target/node");

    @BeforeEach
    void a_profile_is_there() {
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        Learner.submit(learner.teacher(Map.of())).expecting(201);
        assertThat(SharedPlatform.settles()).isTrue();
    }

    @Test
    void the_avro_reader_of_another_project_reads_risk_profiles() {
        // Given
        String registry = SharedPlatform.installation().registry().toString();
        List<GenericRecord> read = new ArrayList<>();
        try (AvroKafkaDeserializer<GenericRecord> foreign = new AvroKafkaDeserializer<>()) {
            foreign.configure(
                    Map.of(
                            "apicurio.registry.url", registry.replace("/apis/ccompat/v7", "/apis/registry/v3"),
                            "apicurio.registry.id-handler", "io.apicurio.registry.serde.Default4ByteIdHandler",
                            "apicurio.registry.use-id", "contentId"),
                    false);

            // When
            new TopicReader(SharedPlatform.installation()).each(List.of(PROFILES), message -> {
                if (isAvro(message.value())) {
                    read.add(foreign.deserialize(PROFILES, message.value()));
                }
            });
        }

        // Then
        assertThat(read).isNotEmpty();
        assertThat(read).allSatisfy(profile -> {
            assertThat(profile.get("roundId").toString()).matches("2026-T[12]");
            assertThat((List<?>) profile.get("flags")).hasSize(6);
        });
    }

    @Test
    void the_javascript_clients_read_risk_profiles() throws IOException, InterruptedException {
        // Given
        install();
        Installation installation = SharedPlatform.installation();

        // When
        Output output = run(
                "node", "read.js", installation.kafka(), installation.registry().toString(), PROFILES, "1");

        // Then
        assertThat(output.status()).as(output.text()).isZero();
        JsonNode record = Json.read(output.text().lines().toList().getLast());
        assertThat(record.path("key").asText())
                .isEqualTo(record.path("value").path("childId").asText());
        assertThat(record.path("value").path("flags")).hasSize(6);
    }

    private static boolean isAvro(byte[] value) {
        return value != null && value.length > 5 && value[0] == 0;
    }

    private static void install() throws IOException, InterruptedException {
        if (!isThere("node") || !isThere("npm")) {
            abort("SKIPPED: Node.js is not installed");
        }
        Files.createDirectories(NODE);
        if (nodeVersion() < OLDEST_NODE) {
            abort("SKIPPED: Node.js is older than version " + OLDEST_NODE);
        }
        for (String file : List.of("package.json", "package-lock.json", "read.js")) {
            Files.copy(SOURCES.resolve(file), NODE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Output output = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        if (output.text().contains("EAI_AGAIN") || output.text().contains("ENOTFOUND")) {
            abort("SKIPPED: npm's registry cannot be reached");
        }
        assertThat(output.status()).as(output.text()).isZero();
    }

    /// Node.js says `v20.20.2`.
    private static int nodeVersion() throws IOException, InterruptedException {
        return Integer.parseInt(run("node", "--version").text().strip().replaceAll("^v|\\..*$", ""));
    }

    private static boolean isThere(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private record Output(int status, String text) {}

    private static Output run(String... command) throws IOException, InterruptedException {
        Path log = NODE.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(NODE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Output(process.waitFor(), Files.readString(log));
    }
}
