package org.cwtt.system.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a service to have done what is measured.
final class Waiting {
    /// Seldom, since asking for the metrics costs the service some milliseconds.
    private static final long POLL_NANOS = 250_000_000;

    private Waiting() {}

    /// @param service who is waited for, as the failure names it
    /// @throws IllegalStateException when that takes longer than `patience`
    static void until(String service, Duration patience, BooleanSupplier done) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(service + " was not done within " + patience);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
