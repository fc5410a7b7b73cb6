package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.persistence.Schools;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.cwtt.intake.child.domain.Lookalike;
import org.cwtt.intake.child.domain.RegistrationHash;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.persistence.KeyLocks;

/// Registers a child once, however often the same is sent, announces the child without the name, and finds the children
/// already registered that may be the same one.
@ApplicationScoped
public class RegisterChild {
    /// What became of the registration.
    public sealed interface Outcome {
        /// @param lookalikes children within the caller's areas that may be the same one
        record Registered(ChildRecord record, List<Lookalike> lookalikes) implements Outcome {}

        /// The same child was registered before; it may have been changed or merged since.
        record Repeated(ChildRecord record, List<Lookalike> lookalikes) implements Outcome {}

        /// Another child has this id.
        record OtherContent() implements Outcome {}

        /// A child of this id was erased; it does not come back.
        record Erased() implements Outcome {}

        /// There is no such school within the areas.
        record SchoolNotFound() implements Outcome {}

        /// The child would not yet be born.
        record NotBorn() implements Outcome {}

        /// The identity number cannot be one of its type.
        record ImplausibleIdentity() implements Outcome {}
    }

    private final KeyLocks locks;
    private final Children children;
    private final Schools schools;
    private final FindLookalikes findLookalikes;
    private final NoteStatedConsents noteConsents;
    private final ChildEvents events;
    private final Clock clock;

    RegisterChild(
            KeyLocks locks,
            Children children,
            Schools schools,
            FindLookalikes findLookalikes,
            NoteStatedConsents noteConsents,
            ChildEvents events,
            Clock clock) {
        this.locks = locks;
        this.children = children;
        this.schools = schools;
        this.findLookalikes = findLookalikes;
        this.noteConsents = noteConsents;
        this.events = events;
        this.clock = clock;
    }

    /// Registers a child at a school within these areas.
    ///
    /// @param registeredBy subject of the caller's token
    @Transactional
    public Outcome register(Child child, Areas areas, String registeredBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Outcome> refusal = refusal(child, areas, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        locks.hold("child", child.id());
        Optional<ChildRecord> known = children.find(child.id());
        if (known.isPresent()) {
            return repeated(child, known.get(), areas, registeredBy);
        }
        if (children.isErased(child.id())) {
            return new Outcome.Erased();
        }
        // Two devices that register the same new child at once: the second one finds the first.
        locks.hold("birth date", child.particulars().birthDate());
        ChildRecord registered = children.register(child, RegistrationHash.of(child), registeredBy, now);
        noteConsents.note(child, registeredBy, now);
        events.changed(registered, now);
        return new Outcome.Registered(registered, findLookalikes.search(child, areas, registeredBy));
    }

    private Optional<Outcome> refusal(Child child, Areas areas, Instant now) {
        IdentityNumber identity = child.particulars().identityNumber();
        if (child.particulars().birthDate().isAfter(now.atZone(clock.getZone()).toLocalDate())) {
            return Optional.of(new Outcome.NotBorn());
        }
        if (identity != null && !identity.isPlausible()) {
            return Optional.of(new Outcome.ImplausibleIdentity());
        }
        Optional<School> school = schools.find(child.schoolId());
        return school.filter(there -> there.liesIn(areas)).isEmpty()
                ? Optional.of(new Outcome.SchoolNotFound())
                : Optional.empty();
    }

    private Outcome repeated(Child child, ChildRecord known, Areas areas, String registeredBy) {
        byte[] hash = children.registeredHash(child.id());
        boolean same = hash == null ? known.child().equals(child) : Arrays.equals(hash, RegistrationHash.of(child));
        return same
                ? new Outcome.Repeated(known, findLookalikes.known(child.id(), areas, registeredBy))
                : new Outcome.OtherContent();
    }
}
