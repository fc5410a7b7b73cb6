package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Department;
import org.cwtt.intake.child.domain.LawfulBasis;
import org.cwtt.intake.child.messaging.ChildEvents;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.child.persistence.LawfulBases;

/// Brings the departments with which a child is shared in line with the lawful bases that stand, and announces a
/// change.
@ApplicationScoped
class ShareAsConsented {
    private final Children children;
    private final LawfulBases bases;
    private final ChildEvents events;
    private final Clock clock;

    ShareAsConsented(Children children, LawfulBases bases, ChildEvents events, Clock clock) {
        this.children = children;
        this.bases = bases;
        this.events = events;
        this.clock = clock;
    }

    /// In the running transaction, which holds the child's lock.
    void share(UUID childId) {
        Child child = children.find(childId).orElseThrow().child();
        Set<Department> shared = LawfulBasis.shared(bases.of(childId));
        if (!shared.equals(child.sharingConsents())) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            events.changed(children.change(child.sharedWith(shared), now), now);
        }
    }
}
