package org.cwtt.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.cwtt.local.Stack;
import org.cwtt.system.bench.Signals;

/// Ends processes, and holds them still.
final class ProcessFaults {
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private ProcessFaults() {}

    static void kill(Stack stack, String part, Duration away) {
        stack.kill(part);
        LockSupport.parkNanos(away.toNanos());
        stack.startAgain(part);
    }

    static void killAgain(Stack stack, String service, int times) {
        for (int i = 0; i < times; i++) {
            kill(stack, service, Duration.ZERO);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /// As every upgrade does: the service is asked to end, and ends by itself.
    static void restartAgain(Stack stack, String service, int times) {
        for (int i = 0; i < times; i++) {
            stack.stop(service);
            stack.startAgain(service);
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /// A part and what it has started answer nothing, and every connection to them stays open.
    static void holdStill(Stack stack, String part, Duration lasting) {
        ProcessHandle first =
                ProcessHandle.of(stack.pids().getOrDefault(part, -1L)).orElseThrow();
        Signals.send("STOP", first.pid());
        List<Long> held = Stream.concat(first.descendants(), Stream.of(first))
                .map(ProcessHandle::pid)
                .toList();
        held.forEach(pid -> Signals.send("STOP", pid));
        try {
            LockSupport.parkNanos(lasting.toNanos());
        } finally {
            held.forEach(pid -> Signals.send("CONT", pid));
        }
    }
}
