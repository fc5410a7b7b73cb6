package org.cwtt.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.cwtt.local.backup.DatabaseCopies.Copy;

/// Copies a running database cluster, and marks moments in its log, by PostgreSQL's own functions for that
/// (`pg_backup_start` and what belongs to it). The server must archive its log ([DatabaseLog]).
final class DatabaseBackup {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(50).toNanos();
    private static final int TIMELINE_DIGITS = 8;
    private static final int HEX = 16;

    private final Connection superuser;
    private final BackupFolder backups;

    DatabaseBackup(Connection superuser, BackupFolder backups) {
        this.superuser = superuser;
        this.backups = backups;
    }

    /// Copies the cluster while it is used; takes as long as copying its files does.
    ///
    /// @param cluster the data folder of the server
    void copy(String name, Path cluster) throws SQLException {
        DatabaseCopies copies = new DatabaseCopies(backups);
        Path target = copies.begin(name);
        try {
            String firstPiece = piece(one("SELECT pg_backup_start(?, fast => true)", name));
            ClusterFiles.copy(cluster, target.resolve("cluster"));
            LogPosition whole = stop(target.resolve("cluster"));
            copies.finish(target, new Copy(name, Instant.now().toString(), firstPiece, whole));
        } catch (IOException e) {
            throw new BackupFailedException("the databases cannot be copied: " + e.getMessage(), e);
        }
    }

    /// Marks this moment in the log.
    LogPosition mark(String name) throws SQLException {
        return position(one("SELECT pg_create_restore_point(?)", name));
    }

    /// Waits until the log up to a place is in the archive.
    void awaitArchived(LogPosition position) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("SELECT pg_switch_wal()");
        }
        Path piece = DatabaseLog.piece(backups, piece(position.lsn()));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(piece)) {
            if (System.nanoTime() > giveUp) {
                throw new BackupFailedException("PostgreSQL has not archived its log into " + backups.log() + " in "
                        + PATIENCE.toSeconds() + " s: its own log says why");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /// Ends the copy, and waits until the archive has what it needs.
    private LogPosition stop(Path copy) throws SQLException, IOException {
        try (PreparedStatement sql =
                        superuser.prepareStatement("SELECT lsn, labelfile, spcmapfile FROM pg_backup_stop(false)");
                ResultSet row = sql.executeQuery()) {
            row.next();
            if (!row.getString(3).isEmpty()) {
                throw new BackupFailedException("the cluster has tablespaces, which are not copied");
            }
            Path label = copy.resolve("backup_label");
            Files.writeString(label, row.getString(2));
            BackupFolder.force(label);
            LogPosition whole = position(row.getString(1));
            awaitArchived(whole);
            return whole;
        }
    }

    private LogPosition position(String lsn) throws SQLException {
        return new LogPosition(Integer.parseInt(piece(lsn).substring(0, TIMELINE_DIGITS), HEX), lsn);
    }

    /// The piece of the log with this place, on the timeline that is being written.
    private String piece(String lsn) throws SQLException {
        return one("SELECT pg_walfile_name(?::pg_lsn)", lsn);
    }

    private String one(String query, String parameter) throws SQLException {
        try (PreparedStatement sql = superuser.prepareStatement(query)) {
            sql.setString(1, parameter);
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
