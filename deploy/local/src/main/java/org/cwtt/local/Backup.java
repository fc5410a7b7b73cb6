package org.cwtt.local;

import java.nio.file.Path;
import java.time.Duration;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.local.backup.Backups;
import org.cwtt.local.backup.TopicPoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `backup`: backs up parts that somebody else runs. What it must know of them comes from the environment.
@Command(name = "backup", description = "Backs up parts that run elsewhere.", mixinStandardHelpOptions = true)
final class Backup {
    private final Environment environment;
    private final Progress progress;

    Backup() {
        this(new Environment(System.getenv()), Progress.to(System.out::println));
    }

    Backup(Environment environment, Progress progress) {
        this.environment = environment;
        this.progress = progress;
    }

    @Command(
            name = "all",
            description = {
                "Databases and topics until it is stopped: a copy of the databases now and once a day, a point a minute.",
                "PostgreSQL must archive its log into the folder (deploy/compose). Reads CWTT_POSTGRES_URL,",
                "CWTT_POSTGRES_PASSWORD (of postgres), CWTT_KAFKA_BOOTSTRAP_SERVERS and KAFKA_..."
            },
            mixinStandardHelpOptions = true)
    int all(
            @Option(names = "--to", paramLabel = "DIR", required = true, description = "Where the backup lies.")
                    Path to,
            @Option(
                            names = "--cluster",
                            paramLabel = "DIR",
                            required = true,
                            description = "PostgreSQL's data folder, readable from here.")
                    Path cluster) {
        Backups.Source source = new Backups.Source(
                environment.needed("CWTT_POSTGRES_URL"),
                PostgresPart.SUPERUSER,
                environment.needed("CWTT_POSTGRES_PASSWORD"),
                cluster,
                environment.kafka());
        new BackupSchedule(new Backups(source, BackupFolder.at(to)), progress).run();
        return 0;
    }

    @Command(
            name = "topics",
            description = {
                "A point of the topics alone, where the databases are backed up to any moment by something else: it",
                "names the moment to restore them to. Reads CWTT_KAFKA_BOOTSTRAP_SERVERS and KAFKA_..."
            },
            mixinStandardHelpOptions = true)
    int topics(
            @Option(names = "--to", paramLabel = "DIR", required = true, description = "Where the backup lies.")
                    Path to,
            @Option(
                            names = "--clocks",
                            paramLabel = "DURATION",
                            defaultValue = "PT10S",
                            description = "By how much clocks may differ (PT10S).")
                    Duration clocks)
            throws InterruptedException {
        BackupPoint point = new TopicPoints(environment.kafka(), BackupFolder.at(to), clocks).point();
        progress.say("the topics can be restored to " + point.name() + ", and the databases to " + point.at());
        return 0;
    }
}
