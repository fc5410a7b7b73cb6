package org.cwtt.scoring.messaging;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cwtt.messaging.RegistryUnavailableException;
import org.jboss.logging.Logger;

/// Waits out an absent schema registry, for less than Kafka's poll interval.
///
/// Schemas that were seen once are held for good, so this happens only with a schema that is new to this process.
final class RegistryPatience {
    private static final Logger LOG = Logger.getLogger(RegistryPatience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Duration limit;

    RegistryPatience(Duration limit) {
        this.limit = limit;
    }

    /// The result of `attempt`, tried again while the registry is away.
    ///
    /// @throws RegistryUnavailableException when it stayed away to the limit; the record is then read again
    <T> T during(Supplier<T> attempt) {
        long deadline = System.nanoTime() + limit.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.get();
            } catch (RegistryUnavailableException away) {
                if (System.nanoTime() + pause.toNanos() > deadline
                        || Thread.currentThread().isInterrupted()) {
                    throw away;
                }
                LOG.warnf("Waiting for the schema registry: %s", away.getMessage());
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
