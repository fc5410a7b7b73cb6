package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.persistence.Schools;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.persistence.KeyLocks;

/// Registers a child once, however often the same is sent, and announces the child without the name.
@ApplicationScoped
public class RegisterChild {
    /// What became of the registration.
    public enum Outcome {
        REGISTERED,
        /// The same child was registered before.
        REPEATED,
        /// Another child has this id.
        OTHER_CONTENT,
        /// There is no such school within the areas.
        SCHOOL_NOT_FOUND,
        /// The child would not yet be born.
        NOT_BORN
    }

    private final KeyLocks locks;
    private final Children children;
    private final Schools schools;
    private final ChildEvents events;
    private final Clock clock;

    RegisterChild(KeyLocks locks, Children children, Schools schools, ChildEvents events, Clock clock) {
        this.locks = locks;
        this.children = children;
        this.schools = schools;
        this.events = events;
        this.clock = clock;
    }

    /// Registers a child at a school within these areas.
    ///
    /// @param registeredBy subject of the caller's token
    @Transactional
    public Outcome register(Child child, Areas areas, String registeredBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (child.birthDate().isAfter(now.atZone(clock.getZone()).toLocalDate())) {
            return Outcome.NOT_BORN;
        }
        Optional<School> school = schools.find(child.schoolId());
        if (school.filter(there -> there.liesIn(areas)).isEmpty()) {
            return Outcome.SCHOOL_NOT_FOUND;
        }
        locks.hold("child", child.id());
        Optional<Child> known = children.find(child.id());
        if (known.isPresent()) {
            return known.get().equals(child) ? Outcome.REPEATED : Outcome.OTHER_CONTENT;
        }
        events.changed(child, children.register(child, registeredBy, now), now);
        return Outcome.REGISTERED;
    }
}
