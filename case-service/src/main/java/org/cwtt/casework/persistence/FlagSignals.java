package org.cwtt.casework.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/// Tells every replica whose flags have just changed, by NOTIFY after the commit: inside the transactions it would make
/// PostgreSQL take their commits one by one. What is lost when a replica dies is a page that is refreshed later.
@Singleton
public class FlagSignals {
    private static final Logger LOG = Logger.getLogger(FlagSignals.class);
    private static final String CHANNEL = "casework_flags";
    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// PostgreSQL carries 8,000 bytes in a notification, an id takes 37.
    private static final int IDS_A_SIGNAL = 200;
    /// So many at once are a night's load: pages are told that much has changed, without saying what.
    private static final int WAITING = 1_000;
    private static final String MUCH = "*";

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final TransactionSynchronizationRegistry transactions;
    private final BlockingQueue<UUID> waiting = new LinkedBlockingQueue<>(WAITING);
    private final List<Consumer<Optional<List<UUID>>>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean overflowed;
    private volatile boolean running;

    FlagSignals(TransactionSynchronizationRegistry transactions, Config settings) {
        this.transactions = transactions;
        database.setUrl(settings.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(settings.getValue("quarkus.datasource.username", String.class));
        database.setPassword(settings.getValue("quarkus.datasource.password", String.class));
        database.setApplicationName("flag-signals");
        database.setConnectTimeout(10);
        database.setSocketTimeout(60);
        database.setTcpKeepAlive(true);
    }

    /// Profiles that stand anew, in the running transaction; those in which nothing calls for action are left out.
    public void raise(List<RiskProfile> standing) {
        List<UUID> children = standing.stream()
                .filter(profile -> profile.levels().values().stream().anyMatch(RiskLevel::callsForAction))
                .map(RiskProfile::childId)
                .distinct()
                .toList();
        if (!children.isEmpty()) {
            transactions.registerInterposedSynchronization(new SignalAfterCommit(children));
        }
    }

    /// Is told of all replicas' signals, a few children at a time; nothing instead of them: too many to be named.
    public void listen(Consumer<Optional<List<UUID>>> listener) {
        listeners.add(listener);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        Thread.ofVirtual().name("flag-signals-out").start(() -> untilStopped("send signals of flags", this::send));
        Thread.ofVirtual().name("flag-signals-in").start(() -> untilStopped("hear signals of flags", this::hear));
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
    }

    /// Work that holds a connection until it fails or the service stops.
    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private void untilStopped(String what, Work work) {
        while (running) {
            try (Connection connection = database.getConnection()) {
                work.on(connection);
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Could not %s, trying again: %s", what, e.getMessage());
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void send(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement notify = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
            while (running) {
                UUID first = waiting.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                List<UUID> ids = new ArrayList<>();
                if (first != null) {
                    Thread.sleep(GATHER);
                    ids.add(first);
                    waiting.drainTo(ids, IDS_A_SIGNAL - 1);
                }
                notify.setString(1, payload(ids));
                notify.execute();
            }
        }
    }

    private String payload(List<UUID> ids) {
        if (overflowed) {
            overflowed = false;
            waiting.clear();
            return MUCH;
        }
        return ids.stream().distinct().map(UUID::toString).collect(Collectors.joining(","));
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (running) {
                var heard = notifications.getNotifications((int) PATIENCE.toMillis());
                Arrays.stream(heard).forEach(one -> tell(one.getParameter()));
                // A connection that is gone is noticed here.
                statement.execute("SELECT 1");
            }
        }
    }

    private void tell(String payload) {
        if (!payload.isEmpty()) {
            Optional<List<UUID>> children = payload.equals(MUCH)
                    ? Optional.empty()
                    : Optional.of(Arrays.stream(payload.split(","))
                            .map(UUID::fromString)
                            .toList());
            listeners.forEach(listener -> listener.accept(children));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class SignalAfterCommit implements Synchronization {
        private final List<UUID> children;

        private SignalAfterCommit(List<UUID> children) {
            this.children = children;
        }

        @Override
        public void beforeCompletion() {
            // Nothing is sent before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED && !children.stream().allMatch(waiting::offer)) {
                overflowed = true;
            }
        }
    }
}
