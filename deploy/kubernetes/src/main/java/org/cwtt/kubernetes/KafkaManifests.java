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
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;
import org.cwtt.local.Topics;
import org.cwtt.local.rights.Right;
import org.cwtt.local.rights.Rights;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;

/// Writes the topics and users of the base, and the user of the component `restore`: run it when the catalogue has
/// changed, and commit what it wrote.
public final class KafkaManifests {
    static final String CLUSTER = "cwtt";
    static final String OWNER = "cwtt.org/owner";

    /// As many instances of a service as can share the work.
    private static final int PARTITIONS = 12;

    private static final short REPLICAS = 3;

    private static final String ORIGIN =
            "the catalogue of topics (org.cwtt.schemas.Topic) by org.cwtt.kubernetes.KafkaManifests";

    private KafkaManifests() {}

    /// @param args the folder `deploy/kubernetes`
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.writeString(folder.resolve("base/kafka/topics.yaml"), topics());
        Files.writeString(folder.resolve("base/kafka/users.yaml"), users());
        Files.writeString(folder.resolve("components/restore/user.yaml"), restorer());
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
        Stream<Map<String, Object>> operators =
                Stream.of(user("autoscaler", Rights.toSeeLag()), user("backup", Rights.toBackUp()));
        return Yaml.documents(ORIGIN, Stream.concat(parties, operators).toList());
    }

    static String restorer() {
        return Yaml.documents(ORIGIN, List.of(user("restore", Rights.toPutBack())));
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
        List<Map<String, Object>> acls =
                rights.stream().map(KafkaManifests::acl).toList();
        Map<String, Object> spec = Yaml.map(
                "authentication", Map.of("type", "tls"),
                "authorization", Yaml.map("type", "simple", "acls", acls));
        return resource("KafkaUser", name, Map.of("strimzi.io/cluster", CLUSTER), spec);
    }

    private static Map<String, Object> acl(Right right) {
        return Yaml.map(
                "resource",
                Yaml.map(
                        "type",
                        kind(right.kind()),
                        "name",
                        right.name(),
                        "patternType",
                        right.pattern() == PatternType.PREFIXED ? "prefix" : "literal"),
                "operations",
                right.operations().stream().map(SecurityUtils::operationName).toList());
    }

    private static String kind(ResourceType kind) {
        return switch (kind) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactionalId";
            default -> throw new IllegalArgumentException("Strimzi has no rules on " + kind);
        };
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
