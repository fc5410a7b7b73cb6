package org.cwtt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/// One Kafka broker that is its own controller (KRaft).
final class KafkaPart {
    private static final String NAME = "kafka";
    private static final int HEAP_MB = 384;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);
    private static final String FEW_PARTITIONS = "8";

    private final Site site;

    private KafkaPart(Site site) {
        this.site = site;
    }

    static KafkaPart start(Site site) {
        KafkaPart part = new KafkaPart(site);
        try {
            part.configure();
            part.format();
        } catch (IOException e) {
            throw new StartFailedException("Kafka cannot be set up: " + e.getMessage(), e);
        }
        List<String> command = part.jvm(HEAP_MB)
                .with("kafka.Kafka", part.configuration().toString())
                .command();
        Readiness readiness = new Readiness(part::answers, START_TIMEOUT);
        site.processes().start(new Launch(NAME, Layer.PLATFORM, command, Map.of(), readiness));
        return part;
    }

    String bootstrapServers() {
        return site.ports().address(Listener.KAFKA);
    }

    Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    private Path logs() {
        return site.data().path(NAME);
    }

    private Path configuration() {
        return site.data().path("kafka.properties");
    }

    private void configure() throws IOException {
        String controller = site.ports().address(Listener.KAFKA_CONTROLLER);
        List<String> lines = new ArrayList<>(List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@" + controller,
                "controller.listener.names=CONTROLLER",
                "listeners=" + listeners() + ",CONTROLLER://" + controller,
                "advertised.listeners=" + listeners(),
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURED:SSL",
                "log.dirs=" + logs(),
                "auto.create.topics.enable=false",
                "group.initial.rebalance.delay.ms=0",
                // Who dies is missed after six seconds instead of 45, so that others go on within ten.
                "group.consumer.session.timeout.ms=6000",
                "group.consumer.min.session.timeout.ms=6000",
                "group.consumer.heartbeat.interval.ms=2000",
                "group.consumer.min.heartbeat.interval.ms=2000",
                "offsets.topic.num.partitions=" + FEW_PARTITIONS,
                "transaction.state.log.num.partitions=" + FEW_PARTITIONS,
                "share.coordinator.state.topic.num.partitions=" + FEW_PARTITIONS));
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            lines.add(internal + ".replication.factor=1");
        }
        site.certificates().map(this::secured).ifPresent(lines::addAll);
        lines.add("transaction.state.log.min.isr=1");
        lines.add("share.coordinator.state.topic.min.isr=1");
        Files.write(configuration(), lines);
    }

    private String listeners() {
        String open = "PLAINTEXT://" + bootstrapServers();
        return site.certificates().isPresent()
                ? open + ",SECURED://" + site.ports().address(Listener.KAFKA_SECURED)
                : open;
    }

    /// Who shows a certificate may do what the rights say. Who comes in from this machine without one is its operator.
    private List<String> secured(Certificates certificates) {
        List<String> lines = new ArrayList<>(List.of(
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users=User:ANONYMOUS",
                "listener.name.secured.ssl.client.auth=required"));
        certificates.client(Certificates.BROKER).forEach((key, value) -> {
            if (key.startsWith("ssl.")) {
                lines.add("listener.name.secured." + key + "=" + value);
            }
        });
        return lines;
    }

    private void format() {
        if (Files.exists(logs().resolve("meta.properties"))) {
            return;
        }
        List<String> command = jvm(HEAP_MB)
                .with("kafka.tools.StorageTool", "format", "--ignore-formatted")
                .with("-t", Uuid.randomUuid().toString(), "-c", configuration().toString())
                .command();
        OneShot.run(command, Map.of(), site.data().freshLog("kafka-format"));
    }

    private Jvm jvm(int heapMegabytes) {
        return Jvm.on(site.data(), heapMegabytes)
                .with(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                        "-cp",
                        Build.kafka() + "/*");
    }

    private boolean answers() {
        try (Admin admin = admin()) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted", e);
        }
    }
}
