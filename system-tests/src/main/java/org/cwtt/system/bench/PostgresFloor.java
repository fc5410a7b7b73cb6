package org.cwtt.system.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.cwtt.system.Installation;
import org.jspecify.annotations.Nullable;

/// The least that storing one submission durably can cost: the same bytes in one transaction of one submission row and
/// one outbox row, on the same server, from as many connections as the load has requests under way.
final class PostgresFloor implements AutoCloseable {
    private final Installation.Database database;
    private final byte[][] bodies;
    private final AtomicInteger next = new AtomicInteger();

    PostgresFloor(Installation.Database database, byte[][] bodies) {
        this.database = database;
        this.bodies = bodies;
        execute("CREATE SCHEMA floor");
        execute("CREATE TABLE floor.submissions (id uuid PRIMARY KEY, answers bytea NOT NULL)");
        execute("CREATE TABLE floor.outbox (id uuid PRIMARY KEY, payload bytea NOT NULL)");
    }

    /// Transactions a second.
    double measure(int connections, Duration time) {
        AtomicInteger done = new AtomicInteger();
        AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                threads.execute(() -> {
                    try {
                        run(start + time.toNanos(), done);
                    } catch (SQLException e) {
                        failure.set(e);
                    }
                });
            }
        }
        SQLException failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("The floor could not be measured", failed);
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    private void run(long end, AtomicInteger done) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement submission =
                        connection.prepareStatement("INSERT INTO floor.submissions VALUES (?, ?)");
                PreparedStatement outbox = connection.prepareStatement("INSERT INTO floor.outbox VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                byte[] body = bodies[Math.floorMod(next.getAndIncrement(), bodies.length)];
                insert(submission, body);
                insert(outbox, body);
                connection.commit();
                done.incrementAndGet();
            }
        }
    }

    private static void insert(PreparedStatement statement, byte[] body) throws SQLException {
        statement.setObject(1, UUID.randomUUID());
        statement.setBytes(2, body);
        statement.executeUpdate();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The floor's tables could not be made or dropped", e);
        }
    }

    @Override
    public void close() {
        execute("DROP SCHEMA floor CASCADE");
    }
}
