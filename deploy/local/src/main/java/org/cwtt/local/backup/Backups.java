package org.cwtt.local.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.local.backup.BackupPoint.TopicState;
import org.cwtt.local.backup.DatabaseCopies.Copy;

/// Backs up a platform that is running.
public final class Backups {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SEGMENT = 8;
    private static final int SEGMENT_END = 24;

    /// What is backed up.
    ///
    /// @param jdbcUrl of the server's database `postgres`
    /// @param cluster the data folder of the server, readable from here
    public record Source(String jdbcUrl, String user, String password, Path cluster, KafkaSource kafka) {}

    private final Source source;
    private final BackupFolder folder;

    /// @throws BackupFailedException if the folder is of another platform
    public Backups(Source source, BackupFolder folder) {
        folder.claim(ClusterFiles.systemIdentifier(source.cluster()));
        this.source = source;
        this.folder = folder;
    }

    /// Copies the databases, so that the log need be read from here on only, and throws away what is older than a week.
    ///
    /// @return the name of the copy
    public String copyDatabases() throws SQLException {
        String name = BackupPoint.nameAt(Instant.now());
        prune();
        try (Connection superuser = connect()) {
            new DatabaseBackup(superuser, folder).copy(name, source.cluster());
        }
        return name;
    }

    /// Makes a point to which everything can be restored; see [BackupPoint] for the order.
    ///
    /// @throws BackupFailedException if it could not be restored, for want of a copy of the databases for instance
    public BackupPoint point() throws SQLException {
        Instant now = Instant.now();
        String name = BackupPoint.nameAt(now);
        try (Connection superuser = connect();
                Admin admin = source.kafka().admin();
                Consumer<byte[], byte[]> consumer = source.kafka().consumer()) {
            DatabaseBackup databases = new DatabaseBackup(superuser, folder);
            TopicBackup topics = new TopicBackup(admin, consumer, folder);
            Map<String, Map<String, Long>> positions = topics.positions();
            LogPosition mark = databases.mark(name);
            Map<TopicPartition, Long> ends = topics.ends();
            databases.awaitArchived(mark);
            new DatabaseCopies(folder).leadingTo(mark);
            Map<String, TopicState> states = topics.write(ends);
            BackupPoint point = new BackupPoint(name, now.toString(), mark, topics.clusterId(), positions, states);
            folder.keep(point);
            return point;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(source.jdbcUrl(), source.user(), source.password());
    }

    /// Copies of a week are kept and always the newest, the log that they need, and the points since the first of them:
    /// each of the last day, before that the first of an hour. Topics are kept whole.
    private void prune() {
        DatabaseCopies copies = new DatabaseCopies(folder);
        copies.deleteUnfinished();
        List<Copy> all = copies.all();
        if (all.isEmpty()) {
            return;
        }
        String weekAgo = BackupPoint.nameAt(Instant.now().minus(KEPT));
        List<Copy> kept = all.stream()
                .filter(copy -> copy.equals(all.getLast()) || copy.name().compareTo(weekAgo) >= 0)
                .toList();
        folder.thinOut(kept.getFirst().name());
        all.stream().filter(copy -> !kept.contains(copy)).forEach(copies::delete);
        String needed = kept.stream()
                .map(copy -> segment(copy.firstPiece()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        BackupFolder.names(folder.log(), "").stream()
                .filter(piece -> piece.length() >= SEGMENT_END && segment(piece).compareTo(needed) < 0)
                .forEach(piece -> BackupFolder.delete(folder.log().resolve(piece)));
    }

    /// Pieces are named by timeline and segment; each timeline counts segments on from where it was left.
    private static String segment(String piece) {
        return piece.substring(SEGMENT, SEGMENT_END);
    }
}
