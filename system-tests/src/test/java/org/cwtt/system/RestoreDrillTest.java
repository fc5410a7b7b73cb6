package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.cwtt.local.DataFolder;
import org.cwtt.local.Launcher;
import org.cwtt.local.Progress;
import org.cwtt.local.Stack;
import org.cwtt.local.StackOptions;
import org.cwtt.local.backup.BackupFolder;
import org.cwtt.local.backup.BackupPoint;
import org.cwtt.local.backup.Backups;
import org.cwtt.system.Installation.Database;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Settling;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Oracle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While children are being assessed, everything is lost: processes, databases, topics, what scoring keeps. It is put
/// back from the backup, devices send again what they have kept, and all is as if nothing had happened.
///
/// `./cwtt test --faults -Dtest=RestoreDrillTest` runs it alone.
@Tag("faults")
class RestoreDrillTest {
    private static final int PORTS = 23_080;
    private static final int CHILDREN = Integer.getInteger("cwtt.faults.children", 120);
    private static final Duration LOAD = Duration.ofSeconds(Long.getLong("cwtt.faults.seconds", 30));
    private static final Duration BETWEEN_POINTS = Duration.ofSeconds(3);
    private static final Duration MOST = Duration.ofMinutes(10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void allIsAsItWasAfterEverythingWasLost()
            throws SQLException, IOException, ExecutionException, InterruptedException, TimeoutException {
        // Given
        Ledger ledger = new Ledger(SharedPlatform.cohort(CHILDREN));
        CompletableFuture<Long> load;
        Instant lastPoint = Instant.EPOCH;
        try (Stack stack = Stack.start(options())) {
            CohortRun run = new CohortRun(doors(stack), Terminal.standard());
            run.register(ledger.cohort());
            Backups backups = new Backups(stack.platform().backupSource(), BackupFolder.at(folder.resolve("backup")));
            long started = System.nanoTime();
            backups.copyDatabases();
            say("databases copied", started);
            load = CompletableFuture.supplyAsync(() -> run.insist(ledger, LOAD), Thread::startVirtualThread);
            long lost = System.nanoTime() + LOAD.multipliedBy(2).dividedBy(3).toNanos();
            while (System.nanoTime() < lost) {
                started = System.nanoTime();
                BackupPoint point = backups.point();
                say("a point made", started);
                lastPoint = Instant.parse(point.at());
                LockSupport.parkNanos(BETWEEN_POINTS.toNanos());
            }

            // When
            stack.pids().keySet().forEach(stack::kill);
        }
        Set<UUID> acknowledged = Set.copyOf(ledger.acknowledged());
        Duration unsaved = Duration.between(lastPoint, Instant.now());
        loseEverything();
        long began = System.nanoTime();
        restore();
        say("databases and topics put back", began);
        try (Stack stack = Stack.start(options())) {
            say("all services ready", began);
            Set<UUID> stored = stored(stack);
            long gone = acknowledged.stream().filter(id -> !stored.contains(id)).count();
            long again = load.get(MOST.toSeconds(), TimeUnit.SECONDS);
            again += new CohortRun(doors(stack), Terminal.standard()).insist(ledger, Duration.ofSeconds(2));
            boolean settled = new Settling(Installation.of(stack), Terminal.standard()).await(() -> 0, 0);

            // Then
            List<Finding> findings = new Oracle(doors(stack)).judge(ledger, Integer.MAX_VALUE);
            System.out.printf(
                    "everything lost: %d acknowledged before, %d of them after the last point, which was %d ms old;"
                            + " %d attempts in vain; %s%n",
                    acknowledged.size(), gone, unsaved.toMillis(), again, findings);
            assertThat(settled).isTrue();
            assertThat(findings).allMatch(Finding::holds);
        }
    }

    /// But the secrets, which an operator keeps elsewhere.
    private void loseEverything() throws IOException {
        Files.move(folder.resolve("data/secrets.properties"), folder.resolve("secrets.properties"));
        try (DataFolder data = DataFolder.open(folder.resolve("data"))) {
            data.empty();
        }
    }

    private void restore() {
        int ended = Launcher.commandLine()
                .execute(
                        "restore",
                        "--from=" + folder.resolve("backup"),
                        "--data=" + folder.resolve("data"),
                        "--secrets=" + folder.resolve("secrets.properties"));
        assertThat(ended).isZero();
    }

    private static Set<UUID> stored(Stack stack) throws SQLException {
        Database intake = Installation.database(stack, "intake");
        try (Connection connection = DriverManager.getConnection(intake.url(), intake.user(), intake.password());
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT id FROM submissions")) {
            Set<UUID> ids = new HashSet<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }

    private StackOptions options() {
        return new StackOptions(
                folder.resolve("data"),
                OptionalInt.of(PORTS),
                false,
                Progress.to(System.out::println),
                Optional.of(BackupFolder.at(folder.resolve("backup"))));
    }

    private static FrontDoors doors(Stack stack) {
        return new FrontDoors(Installation.of(stack), stack::token);
    }

    private static void say(String what, long since) {
        System.out.printf(
                "%s after %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - since).toMillis());
    }
}
