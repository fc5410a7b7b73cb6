package org.cwtt.casework.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.postgresql.ds.PGSimpleDataSource;

/// A connection of its own, of no pool, for work that goes on as long as the service does; one that is lost is opened
/// again.
final class LastingConnection {
    private static final Logger LOG = Logger.getLogger(LastingConnection.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final String name;
    private volatile boolean running;

    /// Work that holds the connection until it fails or the service stops.
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    /// @param name as the database and the log call it
    LastingConnection(String name, Config settings) {
        this.name = name;
        database.setUrl(settings.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(settings.getValue("quarkus.datasource.username", String.class));
        database.setPassword(settings.getValue("quarkus.datasource.password", String.class));
        database.setApplicationName(name);
        database.setConnectTimeout(10);
        database.setSocketTimeout(60);
        database.setTcpKeepAlive(true);
    }

    void start(Work work) {
        running = true;
        Thread.ofVirtual().name(name).start(() -> untilStopped(work));
    }

    void stop() {
        running = false;
    }

    /// True until the service stops.
    boolean lasts() {
        return running;
    }

    private void untilStopped(Work work) {
        while (running) {
            try (Connection connection = database.getConnection()) {
                work.on(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Could not go on with %s, trying again: %s", name, e.getMessage());
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
