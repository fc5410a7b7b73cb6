package org.cwtt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MonitoringManifestsTest {
    private static final Path OBSERVABILITY = Path.of("../observability");
    private static final String AGAIN =
            "deploy/observability has changed: run org.cwtt.kubernetes.MonitoringManifests (see README)";

    @Test
    void theAlertsAreThoseThatPromtoolHasChecked() throws IOException {
        assertThat(Files.readString(Manifests.MONITORING.resolve("alerts.yaml")))
                .as(AGAIN)
                .isEqualTo(MonitoringManifests.alerts(OBSERVABILITY));
    }

    @Test
    void theDashboardsAreThoseOfGrafana() throws IOException {
        assertThat(Files.readString(Manifests.MONITORING.resolve("dashboards.yaml")))
                .as(AGAIN)
                .isEqualTo(MonitoringManifests.dashboards(OBSERVABILITY));
    }

    @Test
    void whatIsScrapedIsAPortThatEveryServiceHas() {
        // Given
        JsonNode monitor =
                Manifests.in(Manifests.MONITORING).of("PodMonitor").findFirst().orElseThrow();
        String port = monitor.at("/spec/podMetricsEndpoints/0/port").asText();

        // When, Then
        assertThat(Manifests.each(monitor.at("/spec/selector/matchExpressions/0/values"))
                        .map(JsonNode::asText))
                .hasSize(5)
                .allSatisfy(service -> assertThat(Manifests.base()
                                .workloads()
                                .filter(workload -> workload.at("/spec/template/metadata/labels")
                                        .path("app.kubernetes.io/name")
                                        .asText()
                                        .equals(service))
                                .flatMap(workload ->
                                        Manifests.each(workload.at("/spec/template/spec/containers/0/ports")))
                                .map(one -> one.path("name").asText()))
                        .contains(port));
    }
}
