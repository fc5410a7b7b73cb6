package org.cwtt.scoring.comparisons.messaging;

import java.time.Duration;

/// Lets something happen at most so often.
final class Pace {
    private final long nanos;
    private long next = System.nanoTime();

    Pace(Duration apart) {
        nanos = apart.toNanos();
    }

    void now(Runnable what) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + nanos;
            what.run();
        }
    }
}
