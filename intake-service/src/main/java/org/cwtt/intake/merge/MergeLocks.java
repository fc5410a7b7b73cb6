package org.cwtt.intake.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cwtt.intake.persistence.KeyLocks;

/// Lets one transaction at a time merge or separate two children.
@ApplicationScoped
class MergeLocks {
    private final KeyLocks locks;

    MergeLocks(KeyLocks locks) {
        this.locks = locks;
    }

    /// Waits for both, always in the same order, so that two merges of the same children do not block each other.
    void hold(UUID one, UUID other) {
        boolean inOrder = one.compareTo(other) < 0;
        locks.hold("child", inOrder ? one : other);
        locks.hold("child", inOrder ? other : one);
    }
}
