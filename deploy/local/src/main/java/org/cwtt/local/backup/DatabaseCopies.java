package org.cwtt.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cwtt.local.DataFolder;

/// The copies of the database cluster in a backup.
final class DatabaseCopies {
    private static final String UNFINISHED = ".new";
    private static final String ABOUT = "base.json";

    private final BackupFolder backups;

    DatabaseCopies(BackupFolder backups) {
        this.backups = backups;
    }

    /// One copy.
    ///
    /// @param completedAt when it was whole, ISO 8601
    /// @param firstPiece of the log that it needs
    /// @param whole from where in the log on it can be used
    record Copy(String name, String completedAt, String firstPiece, LogPosition whole) {}

    /// Oldest first.
    List<Copy> all() {
        return BackupFolder.names(backups.bases(), "").stream()
                .filter(name -> !name.endsWith(UNFINISHED))
                .map(name -> BackupFolder.read(backups.bases().resolve(name).resolve(ABOUT), Copy.class))
                .toList();
    }

    /// The newest that leads to a place in the log.
    ///
    /// @throws BackupFailedException if there is none
    Copy leadingTo(LogPosition position) {
        Map<Integer, String> ancestors = DatabaseLog.ancestors(backups, position.timeline());
        return all().stream()
                .filter(copy -> {
                    int timeline = copy.whole().timeline();
                    String until = timeline == position.timeline() ? position.lsn() : ancestors.get(timeline);
                    return until != null && copy.whole().isAtOrBefore(until);
                })
                .max(Comparator.comparing(copy -> LogPosition.bytes(copy.whole().lsn()), Long::compareUnsigned))
                .orElseThrow(() -> new BackupFailedException("no copy of the databases leads to %s of timeline %d"
                        .formatted(position.lsn(), position.timeline())));
    }

    Path cluster(Copy copy) {
        return backups.bases().resolve(copy.name()).resolve("cluster");
    }

    /// Where a copy is made, until it is whole.
    Path begin(String name) {
        deleteUnfinished();
        return backups.bases().resolve(name + UNFINISHED);
    }

    void finish(Path unfinished, Copy copy) throws IOException {
        BackupFolder.write(unfinished.resolve(ABOUT), copy);
        Files.move(unfinished, backups.bases().resolve(copy.name()));
        BackupFolder.force(backups.bases());
    }

    /// What a copy that came to nothing has left.
    void deleteUnfinished() {
        BackupFolder.names(backups.bases(), UNFINISHED)
                .forEach(name -> DataFolder.deleteTree(backups.bases().resolve(name + UNFINISHED)));
    }

    /// No longer a copy the moment it begins.
    void delete(Copy copy) {
        Path going = backups.bases().resolve(copy.name() + UNFINISHED);
        try {
            Files.move(backups.bases().resolve(copy.name()), going);
        } catch (IOException e) {
            throw new BackupFailedException(copy.name() + " cannot be deleted: " + e.getMessage(), e);
        }
        DataFolder.deleteTree(going);
    }
}
