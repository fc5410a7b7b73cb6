package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.local.backup.KafkaSource;
import org.cwtt.local.backup.TopicPoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Topics that are backed up alone come back into a broker that somebody else runs.
class PutBackTest {
    private static final Duration CLOCKS = Duration.ofMillis(200);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private KafkaPart kafka;

    @SuppressWarnings("NullAway.Init")
    private KeptTopic topic;

    @BeforeEach
    void start() {
        site = Sites.open(new StackOptions(folder.resolve("data"), OptionalInt.empty(), false, Progress.silent()));
        kafka = KafkaPart.start(site);
        topic = new KeptTopic(kafka);
    }

    @AfterEach
    void close() {
        Sites.close(site);
    }

    @Test
    void aBrokerWhoseTopicsAreThereAndEmptyIsFilled() throws ExecutionException, InterruptedException {
        // Given
        topic.create(new NewTopic("kept", 2, (short) 1));
        topic.send("a", "1");
        topic.pass(1);
        BackupPoint point = points().point();
        topic.send("b", "too late");
        points().point();

        // When
        lose();
        topic.create(new NewTopic("kept", 2, (short) 1));
        StringWriter said = new StringWriter();
        int exit = putBack(said, "topics", "--point", point.name());

        // Then
        assertThat(exit).as(said.toString()).isZero();
        assertThat(topic.records()).extracting(ConsumerRecord::value).containsExactly("1");
        assertThat(topic.position()).isEqualTo(1);
        assertThat(point.log()).isNull();
    }

    @Test
    void whatIsThereIsNotMixedWithWhatWas() throws ExecutionException, InterruptedException {
        // Given
        topic.create(new NewTopic("kept", 2, (short) 1));
        topic.send("a", "1");
        BackupPoint point = points().point();

        // When
        StringWriter said = new StringWriter();
        int exit = putBack(said, "topics", "--point", point.name());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString())
                .isEqualToIgnoringNewLines(
                        "Kafka has records in kept already: topics are put back into an empty broker");
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() throws ExecutionException, InterruptedException {
        // Given
        topic.create(new NewTopic("kept", 2, (short) 1));
        topic.send("a", "1");
        BackupPoint point = points().point();
        lose();
        topic.create(new NewTopic("kept", 3, (short) 1));

        // When
        StringWriter said = new StringWriter();
        int exit = putBack(said, "topics", "--point", point.name());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString()).isEqualToIgnoringNewLines("the topic kept has 3 partitions, and had 2");
    }

    @Test
    void aPointOfTopicsPutsNoDatabaseBack() throws InterruptedException {
        // Given
        BackupPoint point = points().point();

        // When
        StringWriter said = new StringWriter();
        int exit = putBack(
                said,
                "databases",
                "--point",
                point.name(),
                "--cluster",
                folder.resolve("cluster").toString());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString()).isEqualToIgnoringNewLines(point.name() + " is a point of the topics alone");
    }

    @Test
    void toWhichMomentIsNotGuessed() throws InterruptedException {
        // Given
        points().point();

        // When
        StringWriter said = new StringWriter();
        int exit = putBack(said, "topics");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString())
                .isEqualToIgnoringNewLines(
                        "not restored: the databases were restored to some moment; --point names it");
    }

    @Test
    void anotherBrokersTopicsAreNotMixedWithThisOnes() throws InterruptedException {
        // Given
        points().point();
        lose();

        // When, Then
        assertThatThrownBy(() -> points().point())
                .hasMessageEndingWith("is the backup of another platform: choose another folder");
    }

    private TopicPoints points() {
        return new TopicPoints(
                KafkaSource.at(kafka.bootstrapServers()), BackupFolder.at(folder.resolve("backup")), CLOCKS);
    }

    private int putBack(StringWriter said, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--from", folder.resolve("backup").toString()));
        Environment environment = new Environment(Map.of("CWTT_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()));
        return Launcher.told(new CommandLine(new PutBack(environment, Progress.silent())))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }

    /// As when its disk has broken.
    private void lose() {
        site.processes().kill("kafka");
        DataFolder.deleteTree(site.data().path("kafka"));
        Sites.close(site);
        start();
    }
}
