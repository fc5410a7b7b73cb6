package org.cwtt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// What holds for every manifest, of the base and, where there is `kubectl`, of the overlays as they are applied.
class PolicyTest {
    private static final String POD = "/spec/template/spec";
    private static final List<Manifests> EVERYWHERE = Stream.concat(
                    Stream.of(Manifests.base()),
                    Stream.of("province", "single-node")
                            .map(Manifests::rendered)
                            .flatMap(Optional::stream))
            .toList();

    @Test
    void everyImageHasAVersion() {
        everyContainer(container -> container.path("image").asText().matches(".+:(?!latest$)[^:/]+"));
    }

    @Test
    void everyContainerAsksForWhatItNeedsAndHasALimit() {
        everyContainer(container -> Stream.of("requests/cpu", "requests/memory", "limits/cpu", "limits/memory")
                .allMatch(bound -> container.at("/resources/" + bound).isTextual()));
    }

    @Test
    void noContainerCanWriteToItselfOrGainARight() {
        everyContainer(container -> container
                        .at("/securityContext/readOnlyRootFilesystem")
                        .asBoolean()
                && !container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)
                && container.at("/securityContext/capabilities/drop/0").asText().equals("ALL"));
    }

    @Test
    void nobodyIsRoot() {
        everywhere(
                Manifests::workloads,
                workload -> workload.at(POD + "/securityContext/runAsNonRoot").asBoolean()
                        && workload.at(POD + "/securityContext/runAsUser").asInt() > 0
                        && workload.at(POD + "/securityContext/seccompProfile/type")
                                .asText()
                                .equals("RuntimeDefault"));
    }

    @Test
    void nobodyHoldsATokenOfTheCluster() {
        everywhere(
                Manifests::workloads,
                workload -> !workload.at(POD + "/automountServiceAccountToken").asBoolean(true));
    }

    @Test
    void whatServesIsProbedAndSpread() {
        everywhere(PolicyTest::serving, workload -> {
            JsonNode container = workload.at(POD + "/containers/0");
            return Stream.of("startupProbe", "readinessProbe", "livenessProbe").allMatch(container::has)
                    && workload.at(POD + "/topologySpreadConstraints").size() == 2;
        });
    }

    @Test
    void whatServesIsNeverTakenAwayAltogether() {
        for (Manifests manifests : EVERYWHERE) {
            Set<String> guarded = manifests
                    .of("PodDisruptionBudget")
                    .map(budget -> budget.at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                            .asText())
                    .collect(Collectors.toSet());
            assertThat(serving(manifests)
                            .map(workload -> workload.at("/metadata/name").asText()))
                    .isNotEmpty()
                    .allMatch(guarded::contains);
        }
    }

    /// A number in the file would undo what the autoscaler has set, at every upgrade.
    @Test
    void whatIsScaledByLoadNamesNoNumber() {
        for (Manifests manifests : EVERYWHERE) {
            Set<String> scaled = Stream.concat(manifests.of("HorizontalPodAutoscaler"), manifests.of("ScaledObject"))
                    .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText())
                    .collect(Collectors.toSet());
            assertThat(scaled).hasSize(5);
            assertThat(serving(manifests)
                            .filter(workload -> scaled.contains(
                                    workload.at("/metadata/name").asText())))
                    .hasSize(5)
                    .noneMatch(workload -> workload.path("spec").has("replicas"));
        }
    }

    /// The operator makes these pods, and its own defaults are less than the namespace asks for.
    @Test
    void whatTheKafkaOperatorMakesIsRestrictedToo() {
        everywhere(
                manifests -> manifests.of("Kafka"),
                kafka -> Stream.of(
                                "/spec/kafka/template/kafkaContainer",
                                "/spec/kafka/template/initContainer",
                                "/spec/entityOperator/template/topicOperatorContainer",
                                "/spec/entityOperator/template/userOperatorContainer")
                        .map(container -> kafka.at(container + "/securityContext"))
                        .allMatch(context -> !context.path("allowPrivilegeEscalation")
                                        .asBoolean(true)
                                && context.at("/capabilities/drop/0").asText().equals("ALL")));
    }

    /// Each replica has at most twelve connections, one more runs during an upgrade, and three are the
    /// superuser's.
    @Test
    void everyReplicaFindsItsConnections() {
        for (Manifests manifests : EVERYWHERE) {
            int most = Stream.concat(
                            manifests.of("HorizontalPodAutoscaler").map(scaler -> scaler.at("/spec/maxReplicas")),
                            manifests.of("ScaledObject").map(scaler -> scaler.at("/spec/maxReplicaCount")))
                    .mapToInt(JsonNode::asInt)
                    .max()
                    .orElseThrow();
            assertThat(manifests.of("Cluster"))
                    .allMatch(cluster -> cluster.at("/spec/postgresql/parameters/max_connections")
                                    .asInt()
                            >= (most + 1) * 12 + 3);
        }
    }

    @Test
    void everyTopicHasAnOwnerAmongTheServices() {
        Set<String> services = Set.of("intake", "scoring", "case", "referral", "reporting");
        everywhere(
                manifests -> manifests.of("KafkaTopic"),
                topic -> services.contains(
                        topic.at("/metadata/labels/cwtt.org~1owner").asText()));
    }

    @Test
    void nobodyReachesAnybodyUnlessItIsSaid() {
        for (Manifests manifests : EVERYWHERE) {
            assertThat(manifests.of("NetworkPolicy")).anySatisfy(policy -> {
                assertThat(policy.at("/spec/podSelector")).isEmpty();
                assertThat(policy.at("/spec/policyTypes")).hasSize(2);
                assertThat(policy.path("spec").has("ingress")).isFalse();
                assertThat(policy.path("spec").has("egress")).isFalse();
            });
        }
    }

    @Test
    void theNamespaceLetsOnlyRestrictedPodsIn() {
        everywhere(
                manifests -> manifests.of("Namespace"),
                namespace -> namespace
                        .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                        .asText()
                        .equals("restricted"));
    }

    @Test
    void everyDatabaseIsBackedUp() {
        for (Manifests manifests : EVERYWHERE) {
            Set<String> saved = manifests
                    .of("ScheduledBackup")
                    .map(backup -> backup.at("/spec/cluster/name").asText())
                    .collect(Collectors.toSet());
            assertThat(manifests.of("Cluster"))
                    .hasSize(6)
                    .allMatch(cluster -> saved.contains(
                                    cluster.at("/metadata/name").asText())
                            && cluster.at("/spec/backup/barmanObjectStore/wal").isObject());
        }
    }

    /// Else the services would read half of the topics, and a back-up of half of them would be the newest.
    @Test
    void whileTopicsArePutBackNobodyElseIsThere() {
        Manifests restoring = Manifests.rendered("province-restore").orElse(null);
        Assumptions.assumeTrue(restoring != null, "SKIPPED: no kubectl on this machine");

        assertThat(restoring.of("ScaledObject"))
                .hasSize(4)
                .allMatch(scaled -> scaled.at("/metadata/annotations/autoscaling.keda.sh~1paused-replicas")
                        .asText()
                        .equals("0"));
        assertThat(restoring.of("Deployment").filter(one -> Manifests.name(one).equals("Deployment intake")))
                .singleElement()
                .matches(intake -> intake.at("/spec/replicas").asInt(1) == 0);
        assertThat(restoring.of("CronJob"))
                .hasSize(1)
                .allMatch(job -> job.at("/spec/suspend").asBoolean());
        assertThat(restoring
                        .of("KafkaUser")
                        .map(user -> user.at("/metadata/name").asText()))
                .contains("restore");
    }

    @Test
    void noSecretIsInTheFiles() {
        assertThat(Manifests.base().of("Secret")).isEmpty();
    }

    private static Stream<JsonNode> serving(Manifests manifests) {
        return Stream.of("Deployment", "StatefulSet").flatMap(manifests::of);
    }

    private static void everyContainer(Predicate<JsonNode> holds) {
        for (Manifests manifests : EVERYWHERE) {
            assertThat(manifests.workloads().flatMap(workload -> Manifests.each(workload.at(POD + "/containers"))))
                    .hasSizeGreaterThanOrEqualTo(8)
                    .allMatch(holds);
        }
    }

    private static void everywhere(Function<Manifests, Stream<JsonNode>> which, Predicate<JsonNode> holds) {
        for (Manifests manifests : EVERYWHERE) {
            assertThat(which.apply(manifests)).isNotEmpty().allMatch(holds);
        }
    }
}
