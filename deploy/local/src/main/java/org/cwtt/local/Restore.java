package org.cwtt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.local.backup.DatabaseRestore;
import org.cwtt.local.backup.KafkaSource;
import org.cwtt.local.backup.TopicRestore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `restore`: puts databases and topics back as they were at a point of the backup.
@Command(
        name = "restore",
        description = {
            "Puts databases and topics back as they were at a point of the backup, for the next ./cwtt up.",
            "The data folder must hold neither."
        },
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    /// Reading the log of a day may take an hour.
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final List<String> MUST_NOT_BE_THERE = List.of("postgresql", "kafka", "scoring-state");

    @Option(names = "--from", paramLabel = "DIR", required = true, description = "The folder of the backup.")
    @SuppressWarnings("NullAway.Init")
    private Path from;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data go (default: .cwtt in the checkout).")
    private @Nullable Path data;

    @Option(
            names = "--secrets",
            paramLabel = "FILE",
            description = "The secrets.properties of the platform that is restored, unless it is in the data folder.")
    private @Nullable Path secrets;

    @Option(names = "--point", paramLabel = "NAME", description = "Which point (default: the newest).")
    private @Nullable String point;

    @Option(names = "--list", description = "Lists the points and changes nothing.")
    private boolean list;

    @Override
    public Integer call() {
        BackupFolder folder = BackupFolder.existing(from);
        if (list) {
            folder.pointNames().forEach(System.out::println);
            return 0;
        }
        Path target = data != null ? data : Build.root().resolve(".cwtt");
        refuseToOverwrite(target);
        if (secrets != null) {
            bring(secrets, target);
        }
        StackOptions options = new StackOptions(
                target, OptionalInt.empty(), false, Progress.to(System.out::println), Optional.of(folder));
        run(options, Optional.ofNullable(point));
        return 0;
    }

    /// @param options with the folder of the backup
    /// @param name of the point; the newest if empty
    /// @throws StartFailedException with the reason, if something is in the way or does not fit
    static void run(StackOptions options, Optional<String> name) {
        refuseToOverwrite(options.data());
        if (!Files.exists(options.data().resolve(DataFolder.SECRETS))) {
            throw new StartFailedException("not restored: " + options.data().resolve(DataFolder.SECRETS)
                    + " is missing, with the databases' passwords and the keys of the pseudonyms: see --secrets");
        }
        Site site = Sites.open(options);
        Thread stop = Thread.ofPlatform().unstarted(() -> Sites.close(site));
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            BackupFolder folder = options.backup().orElseThrow();
            BackupPoint point = folder.point(name);
            options.progress().say("restoring to " + point.name());
            site.data().beginRestoring();
            String copy = DatabaseRestore.prepare(folder, point, PostgresPart.cluster(site));
            options.progress().say("the databases are those of " + copy + "; now their log is read");
            PostgresPart.start(site, PATIENCE);
            options.progress().say("the databases are as they were at " + point.name());
            long records = topics(site, folder, point);
            options.progress().say("the topics hold " + records + " records, as they did");
            site.data().endRestoring();
        } finally {
            Sites.close(site);
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    /// The same ones may be there from an attempt before.
    private static void bring(Path secrets, Path data) {
        try (DataFolder folder = DataFolder.open(data)) {
            Path target = folder.secretsFile();
            if (Files.exists(target) && Files.mismatch(secrets, target) >= 0) {
                throw new StartFailedException(
                        "not restored: " + target + " is there with other secrets; move it away");
            }
            Files.copy(secrets, target, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new StartFailedException("not restored: the secrets cannot be copied: " + e.getMessage(), e);
        }
    }

    private static void refuseToOverwrite(Path data) {
        for (String name : MUST_NOT_BE_THERE) {
            if (Files.exists(data.resolve(name))) {
                throw new StartFailedException("not restored: " + data.resolve(name) + " is there; move it away");
            }
        }
    }

    private static long topics(Site site, BackupFolder folder, BackupPoint point) {
        KafkaPart kafka = KafkaPart.start(site);
        return TopicRestore.run(KafkaSource.at(kafka.bootstrapServers()), folder, point);
    }
}
