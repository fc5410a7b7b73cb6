package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Department;
import org.cwtt.intake.child.domain.LawfulBasis;
import org.cwtt.intake.child.persistence.LawfulBases;

/// Notes a lawful basis for each department that the caregiver consented to share with on registering the child.
@ApplicationScoped
class NoteStatedConsents {
    private static final String UNVERSIONED = "unversioned";

    private final LawfulBases bases;
    private final Clock clock;

    NoteStatedConsents(LawfulBases bases, Clock clock) {
        this.bases = bases;
        this.clock = clock;
    }

    /// In the running transaction.
    ///
    /// @param recordedBy subject of the token of whoever registers the child
    void note(Child child, String recordedBy, Instant now) {
        LawfulBasis.Act given = new LawfulBasis.Act(
                "caregiver", now.atZone(clock.getZone()).toLocalDate(), LawfulBasis.How.STATED_AT_REGISTRATION);
        for (Department department : child.sharingConsents()) {
            bases.add(new LawfulBasis(
                    UUID.randomUUID(),
                    child.id(),
                    LawfulBasis.Purpose.shareWith(department),
                    LawfulBasis.Kind.CAREGIVER_CONSENT,
                    UNVERSIONED,
                    given,
                    recordedBy,
                    now,
                    null));
        }
    }
}
