package org.cwtt.intake.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cwtt.intake.area.domain.Round;
import org.cwtt.intake.area.messaging.AreaEvents;
import org.cwtt.intake.area.persistence.Rounds;
import org.cwtt.intake.persistence.KeyLocks;

/// Creates a round or changes its dates, and announces its new state.
@ApplicationScoped
public class DefineRound {
    /// What became of the round that was put.
    public enum Outcome {
        CREATED,
        CHANGED,
        /// The same was there already: nothing is announced.
        UNCHANGED,
        CLOSES_BEFORE_OPENING
    }

    private final KeyLocks locks;
    private final Rounds rounds;
    private final AreaEvents events;
    private final Clock clock;

    DefineRound(KeyLocks locks, Rounds rounds, AreaEvents events, Clock clock) {
        this.locks = locks;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Outcome define(Round round) {
        if (round.closesOn().isBefore(round.opensOn())) {
            return Outcome.CLOSES_BEFORE_OPENING;
        }
        locks.hold("round", round.id());
        Optional<Round> known = rounds.find(round.id());
        if (known.filter(round::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events.changed(round, rounds.save(round, now), now);
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }
}
