package org.cwtt.system.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation;
import org.cwtt.system.Installation.Database;

/// Takes connections, locks and what was stored last from the services.
final class DatabaseFaults {
    private static final int MORE_THAN_ALL = 1_000;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private DatabaseFaults() {}

    /// Until the server takes no more, and then a while.
    static void exhaust(Stack stack, Duration lasting) throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < MORE_THAN_ALL) {
                held.add(connect(Installation.database(stack, "postgres")));
            }
        } catch (SQLException full) {
            if (held.isEmpty()) {
                throw full;
            }
            LockSupport.parkNanos(lasting.toNanos());
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    /// As a failover does, again and again: whoever is connected is told to go.
    static void endAgain(Stack stack, Duration lasting) throws SQLException {
        long end = System.nanoTime() + lasting.toNanos();
        try (Connection connection = connect(Installation.database(stack, "postgres"));
                Statement sql = connection.createStatement()) {
            while (System.nanoTime() < end) {
                sql.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE usename IN ('intake', 'case', 'referral', 'reporting')");
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }

    static void lockOutboxes(Stack stack, Duration lasting) throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (String service : List.of("intake", "case", "referral", "reporting")) {
                Connection connection = connect(Installation.database(stack, service));
                held.add(connection);
                connection.setAutoCommit(false);
                try (Statement sql = connection.createStatement()) {
                    sql.execute("LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE");
                }
            }
            LockSupport.parkNanos(lasting.toNanos());
        } finally {
            for (Connection connection : held) {
                connection.rollback();
                connection.close();
            }
        }
    }

    /// What a service stored for a while is gone, as after a restore from a backup; what it heard meanwhile is not, and
    /// it hears it again.
    static void restore(Stack stack, String service, Duration lasting) throws SQLException {
        String backup = service + "_backup";
        stack.stop(service);
        asSuperuser(stack, "CREATE DATABASE \"%s\" TEMPLATE \"%s\" OWNER \"%s\"".formatted(backup, service, service));
        stack.startAgain(service);
        LockSupport.parkNanos(lasting.toNanos());
        stack.stop(service);
        asSuperuser(
                stack,
                "DROP DATABASE \"%s\"".formatted(service),
                "ALTER DATABASE \"%s\" RENAME TO \"%s\"".formatted(backup, service),
                "REVOKE ALL ON DATABASE \"%s\" FROM PUBLIC".formatted(service));
        GroupFaults.rewind(stack, service);
        stack.startAgain(service);
    }

    private static void asSuperuser(Stack stack, String... commands) throws SQLException {
        try (Connection connection = connect(Installation.database(stack, "postgres"));
                Statement sql = connection.createStatement()) {
            for (String command : commands) {
                sql.execute(command);
            }
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
