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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.eclipse.microprofile.config.Config;

/// Tells every replica whose flags have just changed, by NOTIFY after the commit: inside the transactions it would make
/// PostgreSQL take their commits one by one. What is lost when a replica dies is a page that is refreshed later.
@Singleton
public class FlagSignals {
    static final String CHANNEL = "casework_flags";
    /// Instead of ids: more than can be named.
    static final String MUCH = "*";

    private static final Duration GATHER = Duration.ofMillis(100);
    private static final Duration AFTER_MUCH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// PostgreSQL carries 8,000 bytes in a notification, an id takes 37.
    private static final int IDS_A_SIGNAL = 200;
    /// So many at once are a night's load: pages are told that much has changed, without saying what.
    private static final int MOST_WAITING = 1_000;

    private final LastingConnection connection;
    private final TransactionSynchronizationRegistry transactions;
    private final BlockingQueue<UUID> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean overflowed;

    FlagSignals(TransactionSynchronizationRegistry transactions, Config settings) {
        this.transactions = transactions;
        connection = new LastingConnection("flag-signals", settings);
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

    void start(@Observes StartupEvent started) {
        connection.start(this::send);
    }

    void stop(@Observes ShutdownEvent stopping) {
        connection.stop();
    }

    private void send(Connection database) throws SQLException, InterruptedException {
        try (PreparedStatement notify = database.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)");
                PreparedStatement nothing = database.prepareStatement("SELECT 1")) {
            while (connection.lasts()) {
                UUID first = waiting.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    nothing.execute();
                    continue;
                }
                Thread.sleep(GATHER);
                boolean much = overflowed;
                notify.setString(1, much ? much() : named(first));
                notify.execute();
                if (much) {
                    Thread.sleep(AFTER_MUCH);
                }
            }
        }
    }

    private String much() {
        overflowed = false;
        waiting.clear();
        return MUCH;
    }

    private String named(UUID first) {
        List<UUID> ids = new ArrayList<>(List.of(first));
        waiting.drainTo(ids, IDS_A_SIGNAL - 1);
        return ids.stream().distinct().map(UUID::toString).collect(Collectors.joining(","));
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
