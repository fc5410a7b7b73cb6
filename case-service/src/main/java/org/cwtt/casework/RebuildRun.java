package org.cwtt.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Rebuild;
import org.cwtt.casework.domain.Rebuild.Difference;
import org.cwtt.casework.domain.Rebuild.State;
import org.cwtt.casework.domain.Told;
import org.cwtt.casework.messaging.Replay;
import org.cwtt.casework.messaging.ReplayedTopics;
import org.cwtt.casework.persistence.RebuildSession;
import org.cwtt.casework.persistence.Rebuilds;
import org.cwtt.casework.persistence.Shadow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One rebuild from beginning to end.
///
/// Up to what the consumers have acknowledged, everything is folded into the shadow. The last stretch is
/// read while the gate is shut, and of it only what the inbox has heard: then the shadow tells exactly what
/// the live tables should, and an event that comes a moment later is heard as ever, case and announcement
/// included.
final class RebuildRun {
    private static final Logger LOG = Logger.getLogger(RebuildRun.class);
    private static final int TRANSACTION_SECONDS = 3_600;
    private static final long GATE_WORTH = 5_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final RebuildSession session;
    private final Rebuilds rebuilds;
    private final Shadow shadow;
    private final ShadowFold fold;
    private final InstantSource clock;
    private final Duration patience;
    private final UUID id = UUID.randomUUID();
    private final String by;
    private final Instant startedAt;
    private State state = State.READING;
    private List<Difference> comparison = List.of();
    private @Nullable ReplayedTopics topics;
    private Instant toldAt;
    private BooleanSupplier stopping = () -> false;

    /// @param patience with consumers that lag, and with readers who hold what is to be replaced
    RebuildRun(
            RebuildSession session,
            Rebuilds rebuilds,
            Shadow shadow,
            Fold fold,
            InstantSource clock,
            Duration patience,
            String by) {
        this.session = session;
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.fold = new ShadowFold(shadow, fold);
        this.clock = clock;
        this.patience = patience;
        this.by = by;
        this.startedAt = clock.instant();
        this.toldAt = startedAt;
    }

    /// It cannot go on, for a reason that an administrator can do something about.
    private static final class StoppedException extends IllegalStateException {
        StoppedException(String why) {
            super(why);
        }
    }

    Rebuild begun() {
        return tell(State.READING, null);
    }

    void through(Replay replay, BooleanSupplier stops) {
        stopping = stops;
        try (session;
                fold;
                ReplayedTopics reading = replay.open()) {
            topics = reading;
            rebuild(reading);
            Rebuild done = tell(State.DONE, null);
            LOG.infof("Rebuilt the records from %d events, %.0f a second", fold.applied(), done.eventsPerSecond());
            dropRetired();
        } catch (RuntimeException e) {
            LOG.errorf("The rebuild failed, and the records are as they were: %s", e.getMessage());
            tell(
                    State.FAILED,
                    e instanceof IllegalStateException
                            ? e.getMessage()
                            : e.getClass().getSimpleName());
        }
    }

    private void rebuild(ReplayedTopics reading) {
        List<String> cut = reading.cut();
        if (!cut.isEmpty()) {
            throw new StoppedException("The beginning of " + cut + " is gone: what it told of would be lost");
        }
        inTransaction(shadow::make);
        readOn(reading);
        tell(State.CATCHING_UP, null);
        inTransaction(shadow::index);
        catchUp(reading);
        tell(State.COMPARING, null);
        comparison = compared(reading);
        tell(State.SWITCHING, null);
        session.carry();
        swap(reading);
    }

    /// If it cannot be done now, the next rebuild does it.
    private void dropRetired() {
        try {
            tried(session::dropRetired);
        } catch (RuntimeException e) {
            LOG.warnf("The tables that were replaced are still there: %s", e.getMessage());
        }
    }

    /// Reads on until what is left is worth shutting the gate for.
    private void catchUp(ReplayedTopics reading) {
        boolean caughtUp = tried(() -> {
            readOn(reading);
            return reading.ahead() <= GATE_WORTH;
        });
        if (!caughtUp) {
            throw new StoppedException("The consumers do not catch up: they are " + reading.ahead() + " events behind");
        }
    }

    private List<Difference> compared(ReplayedTopics reading) {
        whileShut(() -> {
            readTheRest(reading);
            session.freeze();
            return true;
        });
        return session.compare();
    }

    private void swap(ReplayedTopics reading) {
        boolean swapped = tried(() -> {
            catchUp(reading);
            return whileShut(() -> {
                readTheRest(reading);
                return session.swap();
            });
        });
        if (!swapped) {
            throw new StoppedException("Somebody was reading all the while");
        }
    }

    /// Tries again and again.
    ///
    /// @return false when it could not be done in time
    private boolean tried(BooleanSupplier work) {
        Instant last = clock.instant().plus(patience);
        while (!work.getAsBoolean()) {
            if (clock.instant().isAfter(last)) {
                return false;
            }
            pause();
        }
        return true;
    }

    private boolean whileShut(BooleanSupplier work) {
        session.shutGate();
        try {
            return work.getAsBoolean();
        } finally {
            session.openGate();
        }
    }

    private void readOn(ReplayedTopics reading) {
        reading.untilHeard(this::take);
        fold.settle();
    }

    private void readTheRest(ReplayedTopics reading) {
        reading.theRest(this::takeHeard);
        fold.settle();
    }

    /// Of what the consumers have not acknowledged: the events that took effect nevertheless.
    private void takeHeard(List<Told> told) {
        Set<UUID> heard = rebuilds.heard(told.stream().map(Told::eventId).collect(Collectors.toSet()));
        take(told.stream().filter(one -> heard.contains(one.eventId())).toList());
    }

    private void take(List<Told> told) {
        if (stopping.getAsBoolean()) {
            throw new StoppedException("The service is stopping");
        }
        fold.take(told);
        if (Duration.between(toldAt, clock.instant()).compareTo(TOLD_EVERY) > 0) {
            tell(state, null);
        }
    }

    private Rebuild tell(State now, @Nullable String problem) {
        state = now;
        toldAt = clock.instant();
        Rebuild rebuild = new Rebuild(
                id,
                now,
                by,
                startedAt,
                toldAt,
                now.isOver() ? toldAt : null,
                fold.applied(),
                fold.skipped() + (topics == null ? 0 : topics.unreadable()),
                problem,
                topics == null ? List.of() : topics.progress(),
                comparison);
        rebuilds.save(rebuild);
        return rebuild;
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(work);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new StoppedException("The service is stopping");
        }
    }
}
