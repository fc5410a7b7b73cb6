package org.cwtt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.local.backup.DatabaseRestore;
import org.cwtt.local.backup.TopicRestore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `put-back`: puts databases or topics back as they were at a point, on parts that somebody else runs.
@Command(
        name = "put-back",
        description = "Puts databases or topics back on parts that run elsewhere.",
        mixinStandardHelpOptions = true)
final class PutBack {
    private final Environment environment;
    private final Progress progress;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the backup (/backup).")
    private Path from = Path.of("/backup");

    @Option(
            names = "--point",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Which point (default: the newest, if databases and topics are both put back from here).")
    private @Nullable String name;

    PutBack() {
        this(new Environment(System.getenv()), Progress.to(System.out::println));
    }

    PutBack(Environment environment, Progress progress) {
        this.environment = environment;
        this.progress = progress;
    }

    @Command(name = "list", description = "The points, the oldest first.", mixinStandardHelpOptions = true)
    int list() {
        BackupFolder.existing(from).pointNames().forEach(System.out::println);
        return 0;
    }

    @Command(
            name = "databases",
            description = {
                "Lays the copy of the databases where PostgreSQL finds it when it starts next; then it reads its log up",
                "to the point, and lets nobody in before."
            },
            mixinStandardHelpOptions = true)
    int databases(
            @Option(
                            names = "--cluster",
                            paramLabel = "DIR",
                            required = true,
                            description = "PostgreSQL's data folder; must not be there.")
                    Path cluster) {
        if (Files.exists(cluster)) {
            throw new StartFailedException("not restored: " + cluster + " is there; move it away");
        }
        BackupFolder folder = BackupFolder.existing(from);
        BackupPoint point = point(folder);
        makeParent(cluster);
        String copy = DatabaseRestore.prepare(folder, point, cluster);
        progress.say("the databases are those of " + copy + ": PostgreSQL reads its log up to " + point.name()
                + " when it starts");
        return 0;
    }

    @Command(
            name = "topics",
            description = {
                "Fills a broker that has none of the records, and tells every group where it was.",
                "Reads CWTT_KAFKA_BOOTSTRAP_SERVERS and KAFKA_...; CWTT_STATE_DIR, if it is told, must be empty."
            },
            mixinStandardHelpOptions = true)
    int topics() {
        refuseToKeepState();
        BackupFolder folder = BackupFolder.existing(from);
        BackupPoint point = point(folder);
        long records = TopicRestore.run(environment.kafka(), folder, point);
        progress.say("the topics hold " + records + " records, as they did at " + point.at());
        return 0;
    }

    private static void makeParent(Path cluster) {
        try {
            Files.createDirectories(cluster.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new StartFailedException("not restored: " + cluster + " cannot be made: " + e.getMessage(), e);
        }
    }

    /// The databases were restored to one point, and so must the topics be; where both are put back from here, it is
    /// the newest for both.
    private BackupPoint point(BackupFolder folder) {
        BackupPoint point = folder.point(Optional.ofNullable(name));
        if (name == null && point.log() == null) {
            throw new StartFailedException(
                    "not restored: the databases were restored to some moment; --point names it");
        }
        return point;
    }

    /// What scoring keeps beside the topics would be taken for what the topics hold.
    private void refuseToKeepState() {
        String state = environment.variables().get("CWTT_STATE_DIR");
        if (state != null && !isEmpty(Path.of(state))) {
            throw new StartFailedException(
                    "not restored: " + state + " is not empty; it belongs to the topics that were");
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (NoSuchFileException _) {
            return true;
        } catch (IOException e) {
            throw new StartFailedException("not restored: " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }
}
