package org.cwtt.scoring.messaging;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.jboss.logging.Logger;

/// Keeps the stream going: a stream thread that failed is replaced and starts again from the last committed offset.
///
/// What is a record's own fault never comes here, it is dead-lettered. An error of the machine (out of memory, a
/// missing class) ends the client: liveness fails, and whoever runs the service starts it again.
@Singleton
final class StreamRecovery implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger(StreamRecovery.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (failure instanceof Error) {
            LOG.fatal("The stream stops", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Optional<String> ruleset = unreadableRuleset(failure);
        if (ruleset.isPresent()) {
            LOG.errorf("A partition waits for a version of this service that reads its ruleset: %s", ruleset.get());
        } else {
            LOG.error("A stream thread failed and is replaced", failure);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static Optional<String> unreadableRuleset(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidRulesetException) {
                return Optional.ofNullable(cause.getMessage());
            }
        }
        return Optional.empty();
    }
}
