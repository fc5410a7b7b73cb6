package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.child.domain.LawfulBasis;
import org.cwtt.intake.child.persistence.Children;
import org.cwtt.intake.child.persistence.LawfulBases;
import org.cwtt.intake.persistence.KeyLocks;

/// Takes a consent back, at any time, and announces the departments with which is shared no longer.
@ApplicationScoped
public class WithdrawLawfulBasis {
    private final KeyLocks locks;
    private final Children children;
    private final LawfulBases bases;
    private final ShareAsConsented shareAsConsented;

    WithdrawLawfulBasis(KeyLocks locks, Children children, LawfulBases bases, ShareAsConsented shareAsConsented) {
        this.locks = locks;
        this.children = children;
        this.bases = bases;
        this.shareAsConsented = shareAsConsented;
    }

    /// Withdraws a basis of a child within these areas; one that was withdrawn before stays as it was.
    ///
    /// @return whether there is such a basis
    @Transactional
    public boolean withdraw(UUID childId, UUID basisId, LawfulBasis.Withdrawal withdrawal, Areas areas) {
        locks.hold("child", childId);
        if (children.find(childId, areas).isEmpty()) {
            return false;
        }
        Optional<LawfulBasis> basis = bases.of(childId).stream()
                .filter(known -> known.id().equals(basisId))
                .findFirst();
        if (basis.filter(LawfulBasis::stands).isPresent()) {
            bases.withdraw(basisId, withdrawal);
            shareAsConsented.share(childId);
        }
        return basis.isPresent();
    }
}
