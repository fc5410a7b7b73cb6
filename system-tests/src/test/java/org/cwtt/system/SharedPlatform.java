package org.cwtt.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import org.cwtt.local.Progress;
import org.cwtt.local.Stack;
import org.cwtt.local.StackOptions;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.demo.CohortRun;
import org.cwtt.system.demo.Settling;
import org.cwtt.system.demo.Terminal;
import org.cwtt.system.oracle.Ledger;
import org.jspecify.annotations.Nullable;

/// One fresh platform for all tests of this JVM, started by the first that needs it and stopped with the JVM.
final class SharedPlatform {
    private static @Nullable Stack stack;
    private static @Nullable Callers callers;

    private SharedPlatform() {}

    static synchronized Stack stack() {
        Stack running = stack;
        if (running == null) {
            running = Stack.start(new StackOptions(
                    Path.of("target/stack"), OptionalInt.empty(), true, Progress.to(System.out::println)));
            stack = running;
            Cohort reference = Cohort.of(0, 0);
            new CohortRun(doors(running), Terminal.standard()).register(reference);
        }
        return running;
    }

    static Installation installation() {
        return Installation.of(stack());
    }

    /// One of each role, here and elsewhere.
    static synchronized Callers callers() {
        Callers made = callers;
        if (made == null) {
            made = Callers.of(stack());
            callers = made;
        }
        return made;
    }

    static FrontDoors doors() {
        return doors(stack());
    }

    /// Children of their own for one test; the seed is printed, so that a failure can be repeated.
    static Cohort cohort(int children) {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        System.out.println("seed " + seed);
        return Cohort.of(children, seed);
    }

    /// Waits until nothing is under way any more.
    static boolean settles() {
        return new Settling(installation(), Terminal.standard()).await(() -> 0, 0);
    }

    /// The same after an outage of Kafka. A commit of offsets that failed meanwhile is made good by the next record
    /// of its partition: until then records seem to wait that were taken in. So every partition gets some.
    static boolean settlesAfterOutage() {
        CohortRun run = new CohortRun(doors(), Terminal.standard());
        Ledger ledger = new Ledger(cohort(36));
        run.register(ledger.cohort());
        run.insist(ledger, Duration.ofSeconds(1));
        return settles();
    }

    private static FrontDoors doors(Stack running) {
        return new FrontDoors(Installation.of(running), running::token);
    }
}
