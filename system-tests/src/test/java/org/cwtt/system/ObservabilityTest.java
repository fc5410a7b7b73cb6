package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.local.Service;
import org.cwtt.system.client.FrontDoors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// Alerts and dashboards ask for what the services really tell, and every alert has its page.
class ObservabilityTest {
    private static final Path ROOT = Path.of("..");
    private static final Path OBSERVABILITY = ROOT.resolve("deploy/observability");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern METRIC = Pattern.compile("\\b(?:cwtt|http|jvm|kafka|process|system)_[a-z_]+\\b");
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void everyAlertHasItsPageAndEveryPageItsAlert() throws IOException {
        // Given
        List<JsonNode> alerts = alerts();

        // When
        Set<String> pages = fileNames(ROOT.resolve("docs/operate/runbooks"), ".md");

        // Then
        pages.remove("README.md");
        assertThat(alerts).hasSizeGreaterThan(5).allSatisfy(alert -> {
            String page = alert.path("alert").asText() + ".md";
            assertThat(alert.at("/annotations/runbook_url").asText()).isEqualTo("docs/operate/runbooks/" + page);
            assertThat(alert.at("/annotations/summary").asText()).isNotEmpty();
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(Files.readString(ROOT.resolve("docs/operate/runbooks/" + page)))
                    .contains(alert.path("expr").asText());
        });
        assertThat(pages)
                .hasSameElementsAs(alerts.stream()
                        .map(alert -> alert.path("alert").asText() + ".md")
                        .toList());
    }

    @Test
    void whatIsAskedForIsTold() throws IOException {
        // Given
        Set<String> asked = Stream.concat(
                        alerts().stream().map(alert -> alert.path("expr").asText()), dashboards())
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Learner learner = Learner.registeredAt(Learner.JOHANNESBURG);
        Learner.submit(learner.teacher(Map.of())).expecting(201);

        // When
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(learner.level("EDUCATION")).isEqualTo("LOW"));
        Set<String> told = told();

        // Then
        assertThat(told).containsAll(asked);
    }

    @Test
    void prometheusReadsTheRules() throws IOException, InterruptedException {
        // When, Then
        promtool("check", "config", "prometheus.yml");
    }

    @Test
    void theAlertsFireWhenTheyShouldAndNotOtherwise() throws IOException, InterruptedException {
        // When, Then
        promtool("test", "rules", "alerts.test.yml");
    }

    private static void promtool(String command, String what, String file) throws IOException, InterruptedException {
        Path said = Files.createTempFile("promtool", ".txt");
        ProcessBuilder promtool = new ProcessBuilder(
                        "promtool",
                        command,
                        what,
                        OBSERVABILITY.resolve("prometheus/" + file).toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        int exit;
        try {
            exit = promtool.start().waitFor();
        } catch (IOException _) {
            abort("SKIPPED: no promtool on this machine");
            return;
        }
        assertThat(exit).as(Files.readString(said)).isZero();
    }

    private static List<JsonNode> alerts() throws IOException {
        JsonNode file =
                JSON.valueToTree(new Yaml().load(Files.readString(OBSERVABILITY.resolve("prometheus/alerts.yml"))));
        List<JsonNode> alerts = new ArrayList<>();
        file.path("groups").forEach(group -> group.path("rules").forEach(alerts::add));
        return alerts;
    }

    private static Stream<String> dashboards() throws IOException {
        List<String> expressions = new ArrayList<>();
        for (String file : fileNames(OBSERVABILITY.resolve("grafana/dashboards"), ".json")) {
            JsonNode dashboard = JSON.readTree(
                    OBSERVABILITY.resolve("grafana/dashboards").resolve(file).toFile());
            expressions.addAll(dashboard.findValuesAsText("expr"));
        }
        assertThat(expressions).hasSizeGreaterThan(10);
        return expressions.stream();
    }

    private static Set<String> fileNames(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// The names of all that the five services tell.
    private static Set<String> told() {
        FrontDoors doors = SharedPlatform.doors();
        return Stream.of(Service.values())
                .map(service -> SharedPlatform.installation().at(service.id(), "/q/metrics"))
                .flatMap(address -> doors.send(doors.anonymous(address)
                                .setHeader("Accept", "text/plain")
                                .GET())
                        .expecting(200)
                        .text()
                        .lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }
}
