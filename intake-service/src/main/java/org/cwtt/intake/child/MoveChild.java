package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.area.persistence.Schools;
import org.cwtt.intake.child.domain.Change;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.child.persistence.Moves;
import org.cwtt.intake.persistence.KeyLocks;

/// Moves a child to another school or grade. Submissions keep counting for the school of the day of the interview.
@ApplicationScoped
public class MoveChild {
    private final KeyLocks locks;
    private final Children children;
    private final Schools schools;
    private final Moves moves;
    private final ChildEvents events;
    private final Clock clock;

    MoveChild(KeyLocks locks, Children children, Schools schools, Moves moves, ChildEvents events, Clock clock) {
        this.locks = locks;
        this.children = children;
        this.schools = schools;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /// Moves a child who is within these areas; the new school may lie outside them.
    ///
    /// @param version the one that the move was decided from
    /// @param movedOn the first day at the new school
    /// @param by subject of the caller's token
    @Transactional
    public Change move(UUID id, long version, Destination destination, Areas areas, String by) {
        locks.hold("child", id);
        Optional<ChildRecord> known = children.find(id, areas);
        if (known.isEmpty()) {
            return new Change.ChildNotFound();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return refusal(known.get(), version, destination, now).orElseGet(() -> {
            Child child = known.get().child();
            ChildRecord moved = children.change(child.movedTo(destination.schoolId(), destination.grade()), now);
            moves.add(child, moved.child(), destination.movedOn(), by, now);
            events.changed(moved, now);
            return new Change.Changed(moved);
        });
    }

    /// Where to, and since when.
    public record Destination(String schoolId, String grade, LocalDate movedOn) {}

    private Optional<Change> refusal(ChildRecord known, long version, Destination destination, Instant now) {
        if (known.version() != version) {
            return Optional.of(new Change.Stale(known.version()));
        }
        if (schools.find(destination.schoolId()).isEmpty()) {
            return Optional.of(new Change.SchoolNotFound());
        }
        if (destination.movedOn().isAfter(now.atZone(clock.getZone()).toLocalDate())) {
            return Optional.of(new Change.Refused("move-in-the-future", "The day of the move has not come yet"));
        }
        return moves.isLaterThan(known.child().id(), destination.movedOn())
                ? Optional.of(new Change.Refused("later-move-known", "The child has moved after that day"))
                : Optional.empty();
    }
}
