package org.cwtt.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Forgets the ids of events that were heard long ago, hour by hour, so that the inbox stays bounded.
@Singleton
class InboxRetention {
    private static final Logger LOG = Logger.getLogger(InboxRetention.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final String DELETE_OLD = "DELETE FROM inbox WHERE received_at < now() - make_interval(secs => ?)";

    private final DataSource database;
    private final Duration retention;
    private final CountDownLatch stopping = new CountDownLatch(1);

    InboxRetention(DataSource database, MessagingConfig config) {
        this.database = database;
        this.retention = config.inboxRetention();
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("inbox-retention").start(this::untilStopped);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void untilStopped() {
        try {
            while (!stopping.await(EVERY.toSeconds(), TimeUnit.SECONDS)) {
                deleteOld();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DELETE_OLD)) {
            statement.setDouble(1, retention.toSeconds());
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("Could not shorten the inbox, trying again in an hour: %s", e.getMessage());
        }
    }
}
