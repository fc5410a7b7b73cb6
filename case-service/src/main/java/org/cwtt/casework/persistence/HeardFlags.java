package org.cwtt.casework.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.postgresql.PGConnection;

/// Hears the signals of every replica, its own as well: see [FlagSignals].
@Singleton
public class HeardFlags {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LastingConnection connection;
    private final List<Consumer<Optional<List<UUID>>>> listeners = new CopyOnWriteArrayList<>();

    HeardFlags(Config settings) {
        connection = new LastingConnection("flags-heard", settings);
    }

    /// Is told of children a few at a time; of nothing instead of them: too many to be named.
    public void listen(Consumer<Optional<List<UUID>>> listener) {
        listeners.add(listener);
    }

    void start(@Observes StartupEvent started) {
        connection.start(this::hear);
    }

    void stop(@Observes ShutdownEvent stopping) {
        connection.stop();
    }

    private void hear(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("LISTEN " + FlagSignals.CHANNEL);
            PGConnection notifications = database.unwrap(PGConnection.class);
            while (connection.lasts()) {
                var heard = notifications.getNotifications((int) PATIENCE.toMillis());
                Arrays.stream(heard).forEach(one -> tell(one.getParameter()));
                // A connection that is gone is noticed here.
                statement.execute("SELECT 1");
            }
        }
    }

    private void tell(String payload) {
        Optional<List<UUID>> children = payload.equals(FlagSignals.MUCH)
                ? Optional.empty()
                : Optional.of(
                        Arrays.stream(payload.split(",")).map(UUID::fromString).toList());
        listeners.forEach(listener -> listener.accept(children));
    }
}
