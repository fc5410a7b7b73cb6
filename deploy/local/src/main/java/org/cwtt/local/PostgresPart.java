package org.cwtt.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cwtt.local.backup.ClusterFiles;
import org.cwtt.local.backup.DatabaseLog;

/// One PostgreSQL server; passwords are asked for on every connection.
final class PostgresPart {
    private static final String NAME = "postgresql";
    static final String SUPERUSER = "postgres";
    private static final String WRONG_PASSWORD = "28P01";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(180);

    /// The workers of a killed server leave within a moment; until then a new one refuses their shared memory.
    private static final String PASSING_TROUBLE = "shared memory block";

    private final Site site;

    private PostgresPart(Site site) {
        this.site = site;
    }

    static PostgresPart start(Site site) {
        return start(site, START_TIMEOUT);
    }

    /// @param patience how long it may take until it lets people in: after a restore, as long as it reads its log
    static PostgresPart start(Site site, Duration patience) {
        PostgresPart part = new PostgresPart(site);
        if (!Files.exists(part.cluster())) {
            part.initialise();
        }
        site.backup().ifPresent(backup -> backup.claim(ClusterFiles.systemIdentifier(part.cluster())));
        site.processes().start(part.launch(patience));
        return part;
    }

    /// The JDBC address of a database.
    String url(String database) {
        return url(site.ports(), database);
    }

    static String url(Ports ports, String database) {
        return "jdbc:postgresql://" + ports.address(Listener.POSTGRESQL) + "/" + database;
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database), SUPERUSER, site.secrets().databasePassword(SUPERUSER));
    }

    private Path cluster() {
        return cluster(site);
    }

    /// The server's data folder.
    static Path cluster(Site site) {
        return site.data().path(NAME);
    }

    /// A kill in the middle leaves a folder that the next start does not take for a finished one.
    private void initialise() {
        Path unfinished = site.data().path(NAME + ".new");
        Path password = site.data().path("initdb.password");
        try {
            if (Files.exists(unfinished)) {
                DataFolder.deleteTree(unfinished);
            }
            Files.deleteIfExists(password);
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, site.secrets().databasePassword(SUPERUSER));
            initialise(unfinished, password);
            Files.delete(password);
            Files.move(unfinished, cluster());
        } catch (IOException e) {
            throw new StartFailedException("the PostgreSQL cluster cannot be made: " + e.getMessage(), e);
        }
    }

    private void initialise(Path cluster, Path password) throws IOException {
        List<String> command = command("initdb");
        command.addAll(List.of("-D", cluster.toString(), "-U", SUPERUSER, "--pwfile=" + password));
        command.addAll(List.of("-A", "scram-sha-256", "--encoding=UTF8", "--no-instructions"));
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        OneShot.run(command, Map.of(), site.data().freshLog("initdb"));
    }

    private Launch launch(Duration patience) {
        List<String> command = command("postgres");
        command.addAll(List.of("-D", cluster().toString()));
        Map<String, String> settings = Map.of(
                "listen_addresses", Ports.HOST,
                "port", Integer.toString(site.ports().of(Listener.POSTGRESQL)),
                "unix_socket_directories", "",
                "max_connections", "120",
                "shared_buffers", "192MB",
                // Checkpoints far apart write each page to the log less often.
                "max_wal_size", "3GB",
                "checkpoint_timeout", "15min",
                "jit", "off",
                "timezone", "UTC",
                "log_timezone", "UTC");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        site.backup().ifPresent(backup -> {
            String archive = DatabaseLog.archiveCommand(backup);
            command.addAll(List.of("-c", "archive_mode=on", "-c", "archive_command=" + archive));
        });
        Readiness readiness = new Readiness(this::answers, patience, PASSING_TROUBLE);
        return new Launch(NAME, Layer.DATABASE, command, Map.of(), readiness);
    }

    /// @throws StartFailedException if it knows another password, which waiting does not change
    private boolean answers() {
        try (Connection connection = connectAsSuperuser(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StartFailedException(
                        site.data().secretsFile() + " does not have the passwords of these databases", e);
            }
            return false;
        }
    }

    /// PostgreSQL refuses to run as root: in a user namespace of its own it does not see that it is.
    private static List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(PostgresBinaries.home().resolve("bin").resolve(program).toString());
        return command;
    }
}
