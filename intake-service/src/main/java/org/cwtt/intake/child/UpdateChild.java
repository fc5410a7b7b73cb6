package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.child.domain.Change;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.cwtt.intake.child.domain.ScoredParticularsCorrected;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.persistence.KeyLocks;

/// Corrects what tells a child from others. Where the birth date or the sex changes, the child's submissions are
/// announced again, as their scores depend on both.
@ApplicationScoped
public class UpdateChild {
    private final KeyLocks locks;
    private final Children children;
    private final ChildEvents events;
    private final Event<ScoredParticularsCorrected> corrections;
    private final AccessLog log;
    private final Clock clock;

    UpdateChild(
            KeyLocks locks,
            Children children,
            ChildEvents events,
            Event<ScoredParticularsCorrected> corrections,
            AccessLog log,
            Clock clock) {
        this.locks = locks;
        this.children = children;
        this.events = events;
        this.corrections = corrections;
        this.log = log;
        this.clock = clock;
    }

    /// Corrects a child within these areas.
    ///
    /// @param version the one that the correction was made from
    /// @param by subject of the caller's token
    @Transactional
    public Change update(UUID id, long version, Particulars particulars, Areas areas, String by) {
        locks.hold("child", id);
        Optional<ChildRecord> known = children.find(id, areas);
        if (known.isEmpty()) {
            return new Change.ChildNotFound();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return refusal(known.get(), version, particulars, now)
                .orElseGet(() -> corrected(known.get().child(), particulars, by, now));
    }

    private Optional<Change> refusal(ChildRecord known, long version, Particulars particulars, Instant now) {
        IdentityNumber identity = particulars.identityNumber();
        if (known.version() != version) {
            return Optional.of(new Change.Stale(known.version()));
        }
        if (particulars.birthDate().isAfter(now.atZone(clock.getZone()).toLocalDate())) {
            return Optional.of(new Change.Refused("birth-date-in-the-future", "The child is not yet born"));
        }
        return identity == null || identity.isPlausible()
                ? Optional.empty()
                : Optional.of(new Change.Refused("identity-number-implausible", "No such number has this type"));
    }

    private Change corrected(Child child, Particulars particulars, String by, Instant now) {
        Particulars before = child.particulars();
        ChildRecord changed = children.change(child.with(particulars), now);
        events.changed(changed, now);
        log.append(now, by, "update child", child.id(), "correction");
        if (!isScoredAlike(before, particulars)) {
            corrections.fire(new ScoredParticularsCorrected(changed.child()));
        }
        return new Change.Changed(changed);
    }

    private static boolean isScoredAlike(Particulars one, Particulars other) {
        return one.birthDate().equals(other.birthDate())
                && one.birthDateEstimated() == other.birthDateEstimated()
                && one.sex() == other.sex();
    }
}
