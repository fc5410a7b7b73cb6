package org.cwtt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
    /// A variable that a service asks for and has no default of its own for.
    private static final Pattern NEEDED = Pattern.compile("\\$\\{(CWTT_[A-Z_]+)}");

    private final Manifests base = Manifests.base();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "scoring", "case", "referral", "reporting"})
    void aServiceIsToldWhatItAsksFor(String service) throws IOException {
        // Given
        String asked =
                Files.readString(Path.of("../..", service + "-service", "src/main/resources/application.properties"));

        // When
        Set<String> told = new HashSet<>();
        environment(service).map(variable -> variable.path("name").asText()).forEach(told::add);
        base.of("ConfigMap").forEach(map -> map.path("data").fieldNames().forEachRemaining(told::add));

        // Then
        assertThat(told)
                .containsAll(NEEDED.matcher(asked)
                        .results()
                        .map(variable -> variable.group(1))
                        .toList());
    }

    @Test
    void everySecretThatIsReadIsMadeBySomebody() {
        // Given
        Set<String> made = new HashSet<>(Set.of("cwtt-cluster-ca-cert"));
        base.of("ExternalSecret")
                .forEach(secret -> made.add(secret.at("/spec/target/name").asText()));
        base.of("KafkaUser").forEach(user -> made.add(user.at("/metadata/name").asText()));
        base.of("Cluster").map(cluster -> cluster.at("/metadata/name").asText()).forEach(cluster -> {
            made.add(cluster + "-app");
            made.add(cluster + "-ca");
        });

        // When
        Set<String> read = base.workloads()
                .flatMap(workload -> Stream.concat(
                        workload.findValues("secretKeyRef").stream().map(reference -> reference.path("name")),
                        workload.findValues("secretName").stream()))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        // Then
        assertThat(made).containsAll(read);
    }

    private Stream<JsonNode> environment(String service) {
        return base.workloads()
                .filter(workload -> workload.at("/metadata/name").asText().equals(service))
                .flatMap(workload -> Manifests.each(workload.at("/spec/template/spec/containers/0/env")));
    }
}
