package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.LawfulBasis;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.child.persistence.LawfulBases;
import org.cwtt.intake.persistence.KeyLocks;

/// Records on what grounds a child's information is processed, and announces the departments with which it is shared
/// where they change.
@ApplicationScoped
public class RecordLawfulBasis {
    /// What became of it.
    public enum Outcome {
        RECORDED,
        /// The same was recorded before.
        REPEATED,
        /// Something else was recorded under this id.
        OTHER_CONTENT,
        /// There is no such child within the areas.
        CHILD_NOT_FOUND,
        /// The day has not come yet.
        IN_THE_FUTURE
    }

    private final KeyLocks locks;
    private final Children children;
    private final LawfulBases bases;
    private final ShareAsConsented shareAsConsented;
    private final Clock clock;

    RecordLawfulBasis(
            KeyLocks locks, Children children, LawfulBases bases, ShareAsConsented shareAsConsented, Clock clock) {
        this.locks = locks;
        this.children = children;
        this.bases = bases;
        this.shareAsConsented = shareAsConsented;
        this.clock = clock;
    }

    /// Records a basis for a child within these areas.
    @Transactional
    public Outcome record(LawfulBasis basis, Areas areas) {
        locks.hold("child", basis.childId());
        if (children.find(basis.childId(), areas).isEmpty()) {
            return Outcome.CHILD_NOT_FOUND;
        }
        if (basis.given().on().isAfter(LocalDate.now(clock))) {
            return Outcome.IN_THE_FUTURE;
        }
        Optional<LawfulBasis> known = bases.of(basis.childId()).stream()
                .filter(before -> before.id().equals(basis.id()))
                .findFirst();
        if (known.isPresent()) {
            return known.get().isSameAs(basis) ? Outcome.REPEATED : Outcome.OTHER_CONTENT;
        }
        bases.add(basis);
        shareAsConsented.share(basis.childId());
        return Outcome.RECORDED;
    }
}
