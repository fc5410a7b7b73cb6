package org.cwtt.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.groups.Tuple;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.local.backup.Backups;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was lost with its disks comes back from the backup as it was at a point: rows, records, and where groups were.
class RestoreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private PostgresPart postgres;

    @SuppressWarnings("NullAway.Init")
    private KafkaPart kafka;

    @BeforeEach
    void start() {
        site = Sites.open(options());
        postgres = PostgresPart.start(site);
        kafka = KafkaPart.start(site);
    }

    @AfterEach
    void close() {
        Sites.close(site);
    }

    @Test
    void everythingIsAsItWasAtThePoint() throws SQLException, ExecutionException, InterruptedException {
        // Given
        execute("CREATE TABLE kept (answer int)");
        topic().create(new NewTopic("kept", 2, (short) 1).configs(Map.of("cleanup.policy", "compact")));
        Backups backups = backups();
        backups.copyDatabases();
        execute("INSERT INTO kept VALUES (1)");
        topic().send("a", "1");
        topic().send("b", "2");
        topic().pass(2);
        backups.point();
        execute("INSERT INTO kept VALUES (2)");
        topic().send("a", null);
        BackupPoint point = backups.point();
        execute("INSERT INTO kept VALUES (3)");
        topic().send("a", "too late");
        backups.point();

        // When
        lose("postgresql", "kafka");
        Restore.run(options(), Optional.of(point.name()));
        start();

        // Then
        assertThat(answers()).containsExactly(1, 2);
        assertThat(topic().records())
                .extracting(ConsumerRecord::key, ConsumerRecord::value, ConsumerRecord::timestamp)
                .containsExactly(was("a", "1"), was("b", "2"), was("a", null));
        assertThat(topic().records())
                .allSatisfy(record ->
                        assertThat(record.headers().lastHeader("ce_id").value()).isEqualTo("an id".getBytes(UTF_8)));
        // Each record was followed by the mark of its transaction, which is not made again.
        assertThat(topic().position()).isEqualTo(1);
        assertThat(topic().config()).isEqualTo("compact");
    }

    @Test
    void whatWasRestoredIsBackedUpAndRestoredAgain() throws SQLException {
        // Given
        execute("CREATE TABLE kept (answer int)");
        Backups backups = backups();
        backups.copyDatabases();
        backups.point();
        lose("postgresql", "kafka");
        Restore.run(options(), Optional.empty());
        start();
        execute("INSERT INTO kept VALUES (1)");
        backups().point();

        // When
        lose("postgresql", "kafka");
        Restore.run(options(), Optional.empty());
        start();

        // Then
        assertThat(answers()).containsExactly(1);
    }

    @Test
    void aCopyOfAHistoryThatWasLeftIsNotTaken() throws SQLException {
        // Given
        execute("CREATE TABLE kept (answer int)");
        Backups backups = backups();
        backups.copyDatabases();
        BackupPoint early = backups.point();
        execute("INSERT INTO kept VALUES (1)");
        backups.copyDatabases();
        backups.point();
        lose("postgresql", "kafka");
        Restore.run(options(), Optional.of(early.name()));
        start();
        execute("INSERT INTO kept VALUES (2)");
        backups().point();

        // When
        lose("postgresql", "kafka");
        Restore.run(options(), Optional.empty());
        start();

        // Then
        assertThat(answers()).containsExactly(2);
    }

    @Test
    void anotherPlatformsBackupIsNotMixedWithThisOnes() {
        // Given
        lose("postgresql", "kafka");
        site = Sites.open(options());

        // When / Then
        assertThatThrownBy(() -> PostgresPart.start(site))
                .isInstanceOf(StartFailedException.class)
                .hasMessageEndingWith("is the backup of another platform: choose another folder");
    }

    @Test
    void aDamagedBackupIsToldAndNothingStartsOnHalfOfIt()
            throws SQLException, ExecutionException, InterruptedException, IOException {
        // Given
        topic().create(new NewTopic("kept", 2, (short) 1));
        Backups backups = backups();
        backups.copyDatabases();
        topic().send("a", "1");
        topic().send("b", "2");
        backups.point();
        cut(onlyTopicFile());
        lose("postgresql", "kafka");

        // When / Then
        assertThatThrownBy(() -> Restore.run(options(), Optional.empty()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("the backup of kept-1 is damaged");
        assertThatThrownBy(() -> Stack.start(options()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("was broken off");
    }

    @Test
    void withOtherSecretsNothingWaitsForEver() throws SQLException, IOException {
        // Given
        Backups backups = backups();
        backups.copyDatabases();
        backups.point();
        lose("postgresql", "kafka");
        Files.delete(folder.resolve("data/secrets.properties"));
        Secrets.of(folder.resolve("data/secrets.properties")).databasePassword("postgres");

        // When / Then
        assertThatThrownBy(() -> Restore.run(options(), Optional.empty()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageEndingWith("does not have the passwords of these databases");
    }

    @Test
    void aTopicThatWasMadeAgainIsBackedUpAnew() throws SQLException, ExecutionException, InterruptedException {
        // Given
        NewTopic topic = new NewTopic("kept", 2, (short) 1);
        topic().create(topic);
        Backups backups = backups();
        backups.copyDatabases();
        topic().send("a", "1");
        topic().send("b", "2");
        backups.point();
        try (Admin admin = kafka.admin()) {
            admin.deleteTopics(List.of("kept")).all().get();
        }
        topic().create(topic);
        topic().send("c", "3");
        backups.point();

        // When
        lose("postgresql", "kafka");
        Restore.run(options(), Optional.empty());
        start();

        // Then
        assertThat(topic().records()).extracting(ConsumerRecord::key).containsExactly("c");
    }

    @Test
    void whatIsThereIsNotOverwritten() throws SQLException {
        // Given
        Backups backups = backups();
        backups.copyDatabases();
        backups.point();
        Sites.close(site);

        // When / Then
        assertThatThrownBy(() -> Restore.run(options(), Optional.empty()))
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("postgresql is there; move it away");
    }

    @Test
    void aPointThatIsNotThereIsToldWithTheNewest() throws SQLException {
        // Given
        Backups backups = backups();
        backups.copyDatabases();
        BackupPoint newest = backups.point();
        lose("postgresql", "kafka");

        // When / Then
        assertThatThrownBy(() -> Restore.run(options(), Optional.of("yesterday")))
                .isInstanceOf(StartFailedException.class)
                .hasMessage("no point yesterday: there are 1, the newest is " + newest.name());
    }

    private StackOptions options() {
        return new StackOptions(
                folder.resolve("data"),
                OptionalInt.empty(),
                false,
                Progress.silent(),
                Optional.of(BackupFolder.at(folder.resolve("backup"))));
    }

    private Backups backups() {
        Platform platform =
                new Platform(site, RegistryPart.url(site.ports()), KeycloakPart.url(site.ports()), site.secrets());
        return new Backups(platform.backupSource(), BackupFolder.at(folder.resolve("backup")));
    }

    /// As when a disk has broken.
    private void lose(String... parts) {
        for (String part : parts) {
            site.processes().kill(part);
            DataFolder.deleteTree(site.data().path(part));
        }
        Sites.close(site);
    }

    private Path onlyTopicFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("backup/topics"))) {
            return files.filter(file -> file.toString().endsWith(".avro"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = postgres.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Integer> answers() throws SQLException {
        try (Connection connection = postgres.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT answer FROM kept ORDER BY answer")) {
            List<Integer> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getInt(1));
            }
            return answers;
        }
    }

    private KeptTopic topic() {
        return new KeptTopic(kafka);
    }

    private static Tuple was(String key, @Nullable String value) {
        return tuple(key, value, KeptTopic.TIME);
    }
}
