package org.cwtt.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.local.Stack;
import org.cwtt.system.Installation.Database;
import org.cwtt.system.bench.Signals;

/// Something that is done to the platform while children are being assessed.
///
/// @param name what happens, for the report
/// @param act does it, and undoes what does not pass by itself
record Fault(String name, Act act) {
    private static final int KILLS = 3;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(3);
    private static final Duration SHORT = Duration.ofSeconds(5);

    /// Does the fault.
    @FunctionalInterface
    interface Act {
        void on(Stack stack) throws SQLException, InterruptedException, ExecutionException, TimeoutException;
    }

    /// Every one of them.
    ///
    /// @param lasting how long what is away stays away, and what is held is held
    static List<Fault> all(Duration lasting) {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault("Kafka killed for a moment", stack -> kill(stack, "kafka", SHORT)));
        faults.add(new Fault("Kafka killed", stack -> kill(stack, "kafka", lasting)));
        faults.add(new Fault("PostgreSQL killed", stack -> kill(stack, "postgresql", lasting)));
        faults.add(new Fault("PostgreSQL's connections exhausted", stack -> exhaust(stack, lasting)));
        faults.add(new Fault("a lock held on every outbox", stack -> lockOutboxes(stack, lasting)));
        faults.add(new Fault("the identity provider away", stack -> kill(stack, "keycloak", lasting)));
        faults.add(new Fault("the registry away", stack -> kill(stack, "registry", lasting)));
        for (String service : List.of("intake", "scoring", "case", "referral", "reporting")) {
            faults.add(new Fault(service + " killed " + KILLS + " times", stack -> killAgainAndAgain(stack, service)));
        }
        for (String service : List.of("scoring", "case", "referral", "reporting")) {
            faults.add(new Fault(service + " held still, then going on", stack -> holdStill(stack, service, lasting)));
        }
        for (String service : List.of("case", "referral", "reporting")) {
            faults.add(new Fault(
                    service + " hears its topics again from the beginning", stack -> hearAgain(stack, service)));
        }
        return faults;
    }

    /// The worst of it, one after the other; what submissions come in by first, while they come.
    static Fault everythingOnce() {
        return new Fault("every part killed once", stack -> {
            for (String part : List.of("intake", "postgresql", "kafka", "scoring", "case", "referral", "reporting")) {
                kill(stack, part, Duration.ofSeconds(1));
            }
        });
    }

    @Override
    public String toString() {
        return name;
    }

    private static void killAgainAndAgain(Stack stack, String part) {
        for (int i = 0; i < KILLS; i++) {
            kill(stack, part, Duration.ZERO);
            LockSupport.parkNanos(BETWEEN_KILLS.toNanos());
        }
    }

    private static void kill(Stack stack, String part, Duration away) {
        stack.kill(part);
        LockSupport.parkNanos(away.toNanos());
        stack.startAgain(part);
    }

    private static void holdStill(Stack stack, String service, Duration lasting) {
        long pid = stack.pids().getOrDefault(service, -1L);
        Signals.send("STOP", pid);
        try {
            LockSupport.parkNanos(lasting.toNanos());
        } finally {
            Signals.send("CONT", pid);
        }
    }

    /// What was heard long ago comes again, to a group that has moved on.
    private static void hearAgain(Stack stack, String service)
            throws InterruptedException, ExecutionException, TimeoutException {
        stack.stop(service);
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                SharedPlatform.installation().kafka()))) {
            Set<TopicPartition> read = admin.listConsumerGroupOffsets(service)
                    .partitionsToOffsetAndMetadata()
                    .get(20, TimeUnit.SECONDS)
                    .keySet();
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            read.forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(service, beginning).all().get(20, TimeUnit.SECONDS);
        }
        stack.startAgain(service);
    }

    /// Until the server takes no more, and then a while.
    private static void exhaust(Stack stack, Duration lasting) throws SQLException {
        List<Connection> held = new ArrayList<>();
        Database database = Installation.database(stack, "postgres");
        try {
            while (held.size() < 1_000) {
                held.add(DriverManager.getConnection(database.url(), database.user(), database.password()));
            }
        } catch (SQLException full) {
            LockSupport.parkNanos(lasting.toNanos());
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private static void lockOutboxes(Stack stack, Duration lasting) throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (String service : List.of("intake", "case", "referral", "reporting")) {
                Database database = Installation.database(stack, service);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
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
}
