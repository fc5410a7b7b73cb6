package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cwtt.local.Certificates;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.local.backup.KafkaSource;
import org.cwtt.local.backup.TopicPoints;
import org.cwtt.local.backup.TopicRestore;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the broker lets each party do, in the broker's own words. All that the services do in the tests of this module,
/// they do with these rights.
class KafkaRightsTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final String LOST = "lost";
    private static final TopicPartition PARTITION = new TopicPartition(LOST, 0);
    private static final Duration CLOCKS = Duration.ofMillis(100);

    @ParameterizedTest
    @EnumSource
    void a_party_reads_and_writes_what_the_catalogue_says_and_sees_nothing_else(Party party) throws Exception {
        // Given
        Set<String> topics = topics();
        Map<String, Set<AclOperation>> wanted = new TreeMap<>();
        topics.forEach(topic -> wanted.put(topic, wanted(party, topic)));

        // When
        Map<String, Set<AclOperation>> given = given(party.id(), topics);

        // Then
        assertThat(given).isEqualTo(wanted);
    }

    @Test
    void the_back_up_takes_everything_and_writes_nothing(@TempDir Path folder) throws Exception {
        // Given
        certificates().issue("backup", "-1H", 1);
        Set<String> topics = topics();

        // When
        BackupPoint point = new TopicPoints(
                        new KafkaSource(certificate("backup")), BackupFolder.at(folder.resolve("backup")), CLOCKS)
                .point();

        // Then
        assertThat(point.topics().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        topics.stream().filter(name -> !name.startsWith("__")).toList());
        assertThat(point.groups()).containsKeys("scoring", "case", "referral", "reporting");
        assertThat(given("backup", topics).values())
                .allSatisfy(operations -> assertThat(operations)
                        .containsOnly(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS, AclOperation.READ));
    }

    @Test
    void who_puts_topics_back_can_do_so(@TempDir Path folder) throws Exception {
        // Given: one topic of the point, as if it were all that there had been
        certificates().issue("restore", "-1H", 1);
        KafkaSource operator = KafkaSource.at(SharedPlatform.installation().kafka());
        try (Admin admin = operator.admin();
                Producer<byte[], byte[]> producer = operator.producer()) {
            admin.createTopics(List.of(new NewTopic(LOST, 1, (short) 1))).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            producer.send(new ProducerRecord<>(LOST, new byte[] {1})).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            admin.alterConsumerGroupOffsets(LOST, Map.of(PARTITION, new OffsetAndMetadata(1)))
                    .all()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            BackupFolder backup = BackupFolder.at(folder.resolve("backup"));
            BackupPoint all = new TopicPoints(operator, backup, CLOCKS).point();
            BackupPoint one = new BackupPoint(
                    all.name(),
                    all.at(),
                    all.log(),
                    all.cluster(),
                    Map.of(LOST, all.groups().get(LOST)),
                    Map.of(LOST, all.topics().get(LOST)));
            admin.deleteConsumerGroups(List.of(LOST)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            admin.deleteTopics(List.of(LOST)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);

            // When
            long records = TopicRestore.run(new KafkaSource(certificate("restore")), backup, one);

            // Then
            assertThat(records).isEqualTo(1);
            assertThat(admin.listConsumerGroupOffsets(LOST)
                            .partitionsToOffsetAndMetadata()
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .containsEntry(PARTITION, new OffsetAndMetadata(1));
            admin.deleteTopics(List.of(LOST)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_service_tells_how_long_its_certificate_holds() {
        // When
        String metrics = SharedPlatform.doors()
                .send(SharedPlatform.doors()
                        .anonymous(SharedPlatform.installation().at("intake", "/q/metrics"))
                        .setHeader("Accept", "text/plain")
                        .GET())
                .expecting(200)
                .text();

        // Then
        assertThat(metrics).containsPattern("(?m)^cwtt_certificate_remaining_seconds(\\{.*})? 3\\.1\\d*E7$");
    }

    @Test
    void a_department_cannot_ask_itself_or_another_for_anything() {
        try (Producer<byte[], byte[]> health =
                new KafkaProducer<>(certificate("health"), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Topic topic : EnumSet.of(Topic.HEALTH_REQUESTED, Topic.EDUCATION_REQUESTED)) {
                assertThatThrownBy(() -> health.send(new ProducerRecord<>(topic.topicName(), new byte[] {0}))
                                .get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .as(topic.topicName())
                        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void a_department_does_not_see_how_far_another_has_read() {
        try (Admin health = Admin.create(certificate("health"))) {
            assertThatThrownBy(() ->
                            health.listConsumerGroupOffsets("education").all().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasRootCauseInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void nobody_comes_in_without_a_certificate() {
        Map<String, Object> nobody = certificate("health");
        nobody.keySet().removeIf(key -> key.startsWith("ssl.keystore"));

        assertRefused(nobody);
    }

    @Test
    void nobody_comes_in_with_a_certificate_that_has_expired() {
        certificates().issue("expired", "-2d", 1);

        assertRefused(certificate("expired"));
    }

    private static void assertRefused(Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            assertThatThrownBy(() -> admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    private static Set<AclOperation> wanted(Party party, String name) {
        Set<AclOperation> wanted = EnumSet.noneOf(AclOperation.class);
        Topic.named(name).ifPresent(topic -> {
            if (topic.readers().contains(party)) {
                wanted.addAll(EnumSet.of(AclOperation.DESCRIBE, AclOperation.READ));
            }
            if (topic.writers().contains(party)) {
                wanted.addAll(EnumSet.of(AclOperation.DESCRIBE, AclOperation.WRITE));
            }
        });
        if (party.isService() && name.startsWith(party.id() + ".") && name.endsWith(".dlt")) {
            wanted.addAll(EnumSet.of(AclOperation.DESCRIBE, AclOperation.WRITE));
        }
        if (party == Party.SCORING && name.startsWith("scoring-")) {
            wanted.addAll(EnumSet.of(
                    AclOperation.CREATE,
                    AclOperation.DELETE,
                    AclOperation.DESCRIBE,
                    AclOperation.DESCRIBE_CONFIGS,
                    AclOperation.READ,
                    AclOperation.WRITE));
        }
        return wanted;
    }

    /// What the broker says that this user may do.
    private static Map<String, Set<AclOperation>> given(String user, Set<String> topics) throws Exception {
        Map<String, Set<AclOperation>> given = new TreeMap<>();
        try (Admin admin = Admin.create(certificate(user))) {
            Map<String, KafkaFuture<TopicDescription>> answers = admin.describeTopics(
                            topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                    .topicNameValues();
            for (Map.Entry<String, KafkaFuture<TopicDescription>> answer : answers.entrySet()) {
                given.put(answer.getKey(), operations(answer.getValue()));
            }
        }
        return given;
    }

    private static Set<AclOperation> operations(KafkaFuture<TopicDescription> answer)
            throws InterruptedException, TimeoutException, ExecutionException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).authorizedOperations();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                return Set.of();
            }
            throw e;
        }
    }

    /// Every topic that there is, the broker's own as well.
    private static Set<String> topics() throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin operator = Admin.create(
                Map.of("bootstrap.servers", SharedPlatform.installation().kafka()))) {
            return operator.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> certificate(String name) {
        Map<String, Object> client = new HashMap<>(certificates().client(name));
        client.put("bootstrap.servers", SharedPlatform.stack().platform().securedServers());
        return client;
    }

    private static Certificates certificates() {
        return SharedPlatform.stack().platform().site().certificates().orElseThrow();
    }
}
