package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cwtt.local.Service;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.DatabaseLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/// What `docker-compose.yml` promises, read from the file: needs no Docker.
class ComposeFileTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)(:[-?][^}]*)?}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|PAIRWISE_KEY).*");

    /// They give volumes to the users who write them, for which one must be root.
    private static final Set<String> ROOT_USERS = Set.of("kafka-volume", "backup-volume");

    private final String file = Files.readString(ROOT.resolve("docker-compose.yml"));
    private final String example = Files.readString(ROOT.resolve(".env.example"));
    private final Map<String, JsonNode> services = services();

    ComposeFileTest() throws IOException {}

    @Test
    void nobodyCanWriteOrGainARightAndEverybodyHasALimit() {
        assertThat(services).hasSizeGreaterThan(12).allSatisfy((name, service) -> {
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(service.at("/cap_drop/0").asText()).as(name).isEqualTo("ALL");
            assertThat(service.at("/security_opt/0").asText()).as(name).isEqualTo("no-new-privileges:true");
            assertThat(service.path("mem_limit").asText()).as(name).isNotEmpty();
            assertThat(service.path("pids_limit").asInt()).as(name).isPositive();
        });
    }

    @Test
    void nobodyIsRootButWhoGivesAVolumeAway() {
        assertThat(services).allSatisfy((name, service) -> {
            boolean root = service.path("user").asText("0").startsWith("0");
            assertThat(root).as(name).isEqualTo(ROOT_USERS.contains(name));
        });
        assertThat(ROOT_USERS).allSatisfy(name -> {
            assertThat(service(name).path("network_mode").asText()).isEqualTo("none");
            assertThat(service(name).path("cap_add"))
                    .extracting(JsonNode::asText)
                    .isSubsetOf("CHOWN", "FOWNER");
        });
    }

    @Test
    void theDatabasesArchiveTheirLogAsTheBackUpExpectsIt() {
        String archive = DatabaseLog.archiveCommand(new BackupFolder(Path.of("/backup")));

        assertThat(service("postgresql").path("command"))
                .extracting(JsonNode::asText)
                .contains("-carchive_command=" + archive);
    }

    @Test
    void everyImageHasAVersion() {
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(service.path("image").asText())
                        .as(name)
                        .contains(":")
                        .doesNotContain("latest"));
    }

    @Test
    void whatStaysUpIsProbed() {
        assertThat(services).allSatisfy((name, service) -> {
            boolean ends = service.path("restart").asText().equals("no");
            assertThat(service.has("healthcheck")).as(name).isEqualTo(!ends);
        });
    }

    @Test
    void aSecretHasNoDefaultAndNoValueInTheFile() {
        // When
        List<MatchResult> secrets = VARIABLE.matcher(file)
                .results()
                .filter(variable -> SECRET.matcher(variable.group(1)).matches())
                .toList();

        // Then
        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(variable.group(2)).startsWith(":?"));
        assertThat(services)
                .allSatisfy((name, service) -> service.path("environment").properties().stream()
                        .filter(entry -> SECRET.matcher(entry.getKey()).matches())
                        .forEach(entry ->
                                assertThat(entry.getValue().asText()).as(name).startsWith("${CWTT_")));
    }

    @Test
    void theExampleNamesEveryVariableAndGivesNoSecret() {
        // Given
        Set<String> asked = VARIABLE.matcher(file)
                .results()
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        // When
        Map<String, String> given = example.lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

        // Then
        assertThat(given).containsKeys(asked.toArray(String[]::new));
        assertThat(given).allSatisfy((name, value) -> {
            if (SECRET.matcher(name).matches()) {
                assertThat(value).as(name).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsToldWhatItAsksFor(Service service) throws IOException {
        // When
        String asked =
                Files.readString(ROOT.resolve(service.id() + "-service/src/main/resources/application.properties"));

        // Then
        VARIABLE.matcher(asked)
                .results()
                .filter(variable -> variable.group(2) == null)
                .forEach(variable -> assertThat(
                                service(service.id()).path("environment").has(variable.group(1)))
                        .as(variable.group())
                        .isTrue());
    }

    @Test
    void onlyTheFrontDoorsArePublishedAndAtHomeUnlessToldOtherwise() {
        assertThat(services)
                .allSatisfy((name, service) -> service.path("ports")
                        .forEach(port ->
                                assertThat(port.asText()).as(name).startsWith("${CWTT_LISTEN_ADDRESS:-127.0.0.1}:")));
        assertThat(List.of("postgresql", "kafka", "registry"))
                .allSatisfy(name -> assertThat(service(name).has("ports")).isFalse());
    }

    private JsonNode service(String name) {
        return services.getOrDefault(name, MissingNode.getInstance());
    }

    private Map<String, JsonNode> services() throws IOException {
        // Resolves merge keys, which Jackson does not.
        Object plain = new Yaml().load(file);
        JsonNode all = new ObjectMapper().valueToTree(plain).path("services");
        return all.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
