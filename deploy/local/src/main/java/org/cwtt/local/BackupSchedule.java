package org.cwtt.local;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.cwtt.local.backup.Backups;

/// Backs a running stack up, again and again: the databases are copied now and once a day, a point is made every
/// minute.
final class BackupSchedule implements Runnable {
    private static final Duration COPY_EVERY = Duration.ofDays(1);
    private static final Duration POINT_EVERY = Duration.ofMinutes(1);

    private final Backups backups;
    private final Progress progress;

    /// The log may have a gap from when nobody archived it, so each run begins with a copy.
    private Instant lastCopy = Instant.EPOCH;

    BackupSchedule(Backups backups, Progress progress) {
        this.backups = backups;
        this.progress = progress;
    }

    /// Until the thread is interrupted. What fails is told in a line and tried again.
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            attempt(this::copy);
            attempt(this::point);
            try {
                Thread.sleep(POINT_EVERY);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// Does a part of it.
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException | RuntimeException e) {
            progress.say("NOT BACKED UP: " + e.getMessage());
        }
    }

    private void copy() throws SQLException {
        Instant now = Instant.now();
        if (lastCopy.isBefore(now.minus(COPY_EVERY))) {
            progress.say("the databases are copied as " + backups.copyDatabases());
            lastCopy = now;
        }
    }

    private void point() throws SQLException {
        progress.say("all can be restored to " + backups.point().name());
    }
}
