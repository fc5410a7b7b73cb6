package org.cwtt.kubernetes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes the alerts as the Prometheus operator takes them, and the dashboards as Grafana's sidecar does: run it when
/// `deploy/observability` has changed, and commit what it wrote.
public final class MonitoringManifests {
    private static final String BY = " by org.cwtt.kubernetes.MonitoringManifests";
    private static final ObjectMapper READER = new ObjectMapper(new YAMLFactory());
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private MonitoringManifests() {}

    /// @param args the folder of the component, and `deploy/observability`
    public static void main(String[] args) throws IOException {
        Path component = Path.of(args[0]);
        Path observability = Path.of(args[1]);
        Files.writeString(component.resolve("alerts.yaml"), alerts(observability));
        Files.writeString(component.resolve("dashboards.yaml"), dashboards(observability));
    }

    static String alerts(Path observability) throws IOException {
        Map<String, Object> rules =
                READER.readValue(observability.resolve("prometheus/alerts.yml").toFile(), MAP);
        return Yaml.documents(
                "deploy/observability/prometheus/alerts.yml" + BY,
                List.of(Yaml.map(
                        "apiVersion",
                        "monitoring.coreos.com/v1",
                        "kind",
                        "PrometheusRule",
                        "metadata",
                        Map.of("name", KafkaManifests.CLUSTER),
                        "spec",
                        Map.of("groups", Objects.requireNonNull(rules.get("groups"))))));
    }

    static String dashboards(Path observability) throws IOException {
        List<Map<String, Object>> dashboards = new ArrayList<>();
        for (Path file : files(observability.resolve("grafana/dashboards"))) {
            String name = String.valueOf(file.getFileName());
            dashboards.add(Yaml.map(
                    "apiVersion",
                    "v1",
                    "kind",
                    "ConfigMap",
                    "metadata",
                    Yaml.map(
                            "name",
                            "dashboard-" + name.replace(".json", ""),
                            "labels",
                            Map.of("grafana_dashboard", "1")),
                    "data",
                    Map.of(name, Files.readString(file))));
        }
        return Yaml.documents("deploy/observability/grafana/dashboards" + BY, dashboards);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
