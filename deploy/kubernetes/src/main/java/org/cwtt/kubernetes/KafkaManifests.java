package org.cwtt.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.cwtt.local.Topics;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;

/// Writes `kafka/topics.yaml` and `kafka/users.yaml`: run it when the catalogue has changed, and commit what it wrote.
public final class KafkaManifests {
    static final String CLUSTER = "cwtt";
    static final String OWNER = "cwtt.org/owner";

    /// As many instances of a service as can share the work.
    private static final int PARTITIONS = 12;

    private static final short REPLICAS = 3;

    /// Counts how far consumers are behind, for scaling; sees no record.
    private static final String AUTOSCALER = "autoscaler";

    private static final String ORIGIN =
            "the catalogue of topics (org.cwtt.schemas.Topic) by org.cwtt.kubernetes.KafkaManifests";

    private KafkaManifests() {}

    /// @param args the folder of the base
    public static void main(String[] args) throws IOException {
        Path kafka = Path.of(args[0]).resolve("kafka");
        Files.writeString(kafka.resolve("topics.yaml"), topics());
        Files.writeString(kafka.resolve("users.yaml"), users());
    }

    static String topics() {
        return Yaml.documents(
                ORIGIN,
                Topics.wanted(PARTITIONS, REPLICAS).stream()
                        .sorted(Comparator.comparing(NewTopic::name))
                        .map(KafkaManifests::topic)
                        .toList());
    }

    static String users() {
        Stream<Map<String, Object>> parties =
                Arrays.stream(Party.values()).map(party -> user(party.id(), Rights.of(party)));
        return Yaml.documents(
                ORIGIN,
                Stream.concat(parties, Stream.of(user(AUTOSCALER, Rights.toSeeLag())))
                        .toList());
    }

    private static Map<String, Object> topic(NewTopic topic) {
        Map<String, Object> labels = Map.of("strimzi.io/cluster", CLUSTER, OWNER, owner(topic.name()));
        Map<String, Object> spec = Yaml.map(
                "partitions",
                topic.numPartitions(),
                "replicas",
                (int) topic.replicationFactor(),
                "config",
                new TreeMap<>(topic.configs()));
        return resource("KafkaTopic", topic.name(), labels, spec);
    }

    /// Who answers for a topic: the service that writes it. Of any other, such as a dead-letter topic, the service
    /// whose name it begins with.
    private static String owner(String topic) {
        return Topic.named(topic).stream()
                .flatMap(catalogued -> catalogued.writers().stream())
                .filter(Party::isService)
                .map(Party::id)
                .findFirst()
                .orElseGet(() -> topic.split("[.-]", 2)[0]);
    }

    private static Map<String, Object> user(String name, List<Right> rights) {
        List<Map<String, Object>> acls = rights.stream().map(Right::asAcl).toList();
        Map<String, Object> spec = Yaml.map(
                "authentication", Map.of("type", "tls"),
                "authorization", Yaml.map("type", "simple", "acls", acls));
        return resource("KafkaUser", name, Map.of("strimzi.io/cluster", CLUSTER), spec);
    }

    private static Map<String, Object> resource(
            String kind, String name, Map<String, Object> labels, Map<String, Object> spec) {
        return Yaml.map(
                "apiVersion",
                "kafka.strimzi.io/v1beta2",
                "kind",
                kind,
                "metadata",
                Yaml.map("name", name, "labels", new TreeMap<>(labels)),
                "spec",
                spec);
    }
}
