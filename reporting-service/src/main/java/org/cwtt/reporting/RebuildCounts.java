package org.cwtt.reporting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.reporting.domain.Rebuild;
import org.cwtt.reporting.domain.Rebuild.State;
import org.cwtt.reporting.domain.SchoolRound;
import org.cwtt.reporting.messaging.Replay;
import org.cwtt.reporting.persistence.AreaTallies;
import org.cwtt.reporting.persistence.Rebuilds;
import org.cwtt.reporting.persistence.StaleSchools;
import org.jboss.logging.Logger;

/// Makes everything counted again from the topics.
///
/// Starting one forgets all counts; from then on the consumers count what they hear as ever, and one replica reads the
/// topics from their beginning to where they ended when it began. Only a newer state changes anything, so both together
/// count what the topics tell. Until that is done nothing is published: what was told stays told.
@ApplicationScoped
public class RebuildCounts {
    private static final Logger LOG = Logger.getLogger(RebuildCounts.class);
    private static final int A_DAY = 86_400;
    private static final int SCHOOLS = 500;
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private final Rebuilds rebuilds;
    private final StaleSchools staleSchools;
    private final AreaTallies tallies;
    private final Replay replay;
    private final InstantSource clock;

    RebuildCounts(
            Rebuilds rebuilds, StaleSchools staleSchools, AreaTallies tallies, Replay replay, InstantSource clock) {
        this.rebuilds = rebuilds;
        this.staleSchools = staleSchools;
        this.tallies = tallies;
        this.replay = replay;
        this.clock = clock;
    }

    /// The topics do not hold what was counted: nothing is forgotten.
    public static final class TopicsIncompleteException extends RuntimeException {
        TopicsIncompleteException(String why) {
            super(why);
        }
    }

    /// Starts one, unless one runs.
    ///
    /// @param by login
    /// @return the one that runs now
    /// @throws TopicsIncompleteException when less would be counted than is
    @Transactional
    public Rebuild start(String by) {
        rebuilds.takeTurn();
        Optional<Rebuild> running = rebuilds.running();
        if (running.isPresent()) {
            return running.get();
        }
        requireCompleteTopics();
        rebuilds.empty();
        Instant now = clock.instant();
        Rebuild started = new Rebuild(UUID.randomUUID(), State.RUNNING, by, now, now, null, 0, 0, null);
        rebuilds.save(started);
        return started;
    }

    /// The one that was started last.
    @Transactional
    public Optional<Rebuild> latest() {
        return rebuilds.latest();
    }

    /// Works on the one that runs, if this replica is the one to do it. If it cannot go on, it says why, and is taken
    /// up again, from the beginning, when it is called again.
    public void work() {
        if (running().isEmpty()) {
            return;
        }
        // Holds the right to work on it, which ends with this replica; each batch is a transaction of its own.
        QuarkusTransaction.requiringNew().timeout(A_DAY).run(() -> {
            if (rebuilds.takeWork()) {
                QuarkusTransaction.suspendingExisting().run(() -> running().ifPresent(this::readAgain));
            }
        });
    }

    private void readAgain(Rebuild rebuild) {
        Told told = new Told(rebuild);
        try {
            replay.read(told);
            QuarkusTransaction.requiringNew().run(rebuilds::markAll);
            boolean more = true;
            while (more) {
                more = QuarkusTransaction.requiringNew().call(this::countedUp);
            }
            QuarkusTransaction.requiringNew().run(() -> {
                rebuilds.markAll();
                rebuilds.save(told.rebuild.done(clock.instant()));
            });
            LOG.infof("Counted again from %d records", told.rebuild.read());
        } catch (RuntimeException e) {
            LOG.errorf("The rebuild is held up, and begins anew: %s", e.getMessage());
            QuarkusTransaction.requiringNew()
                    .run(() -> rebuilds.save(
                            told.rebuild.heldUp(clock.instant(), e.getClass().getSimpleName())));
        }
    }

    /// Counts some schools up into their areas, and publishes nothing: an area of which some schools were counted would
    /// be told as if it had no others.
    ///
    /// @return whether there may be more
    private boolean countedUp() {
        List<SchoolRound> stale = staleSchools.take(SCHOOLS);
        tallies.count(stale);
        return !stale.isEmpty();
    }

    private Optional<Rebuild> running() {
        return QuarkusTransaction.requiringNew().call(rebuilds::running);
    }

    private void requireCompleteTopics() {
        List<String> cut = replay.cut();
        if (!cut.isEmpty()) {
            throw new TopicsIncompleteException("the beginning of " + String.join(", ", cut) + " is gone");
        }
        long counted = rebuilds.counted();
        long kept = replay.kept();
        if (kept < counted) {
            throw new TopicsIncompleteException(
                    "the topics hold " + kept + " records, and " + counted + " are counted");
        }
    }

    /// Tells once a second how far it is.
    private final class Told implements Replay.Progress {
        private Rebuild rebuild;

        private Told(Rebuild rebuild) {
            this.rebuild = rebuild;
        }

        @Override
        public void read(long records, long of) {
            Instant now = clock.instant();
            boolean due = rebuild.changedAt().plus(TOLD_EVERY).isBefore(now) || records == of;
            if (due) {
                rebuild = rebuild.progressed(now, records, of);
                QuarkusTransaction.requiringNew().run(() -> rebuilds.save(rebuild));
            }
        }
    }
}
