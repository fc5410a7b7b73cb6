package org.cwtt.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.cwtt.local.backup.DatabaseCopies.Copy;

/// Puts a copy of the database cluster where the server will find it, with the word to read the log up to a point when
/// it starts.
public final class DatabaseRestore {
    private DatabaseRestore() {}

    /// Makes the folder from the newest copy before the point.
    ///
    /// @param cluster the data folder of a server that is not running; must not exist
    /// @return the copy that it is made from
    /// @throws BackupFailedException if no copy leads to the point, or the point is of the topics alone
    public static String prepare(BackupFolder backups, BackupPoint point, Path cluster) {
        LogPosition mark = point.log();
        if (mark == null) {
            throw new BackupFailedException(point.name() + " is a point of the topics alone");
        }
        DatabaseCopies copies = new DatabaseCopies(backups);
        Copy copy = copies.leadingTo(mark);
        try {
            copy(copies.cluster(copy), cluster);
            // The server starts on no folder that others can read.
            Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(cluster.resolve("recovery.signal"), "");
            Files.write(
                    cluster.resolve("postgresql.auto.conf"),
                    List.of(
                            "restore_command = '" + DatabaseLog.restoreCommand(backups) + "'",
                            "recovery_target_name = '" + point.name() + "'",
                            "recovery_target_timeline = '" + mark.timeline() + "'",
                            "recovery_target_action = 'promote'",
                            // Nobody is let in before the point is reached.
                            "hot_standby = off"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new BackupFailedException("the databases cannot be put back: " + e.getMessage(), e);
        }
        return copy.name();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
