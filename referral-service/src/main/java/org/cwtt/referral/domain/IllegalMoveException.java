package org.cwtt.referral.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A move that the life-cycle does not have.
public final class IllegalMoveException extends RuntimeException {
    private final @Nullable ReferralState current;
    private final transient Set<ReferralStep> allowed;

    public IllegalMoveException(@Nullable ReferralState current, ReferralStep refused, Set<ReferralStep> allowed) {
        super("a referral in state %s has no step %s".formatted(current, refused));
        this.current = current;
        this.allowed = Set.copyOf(allowed);
    }

    /// The state that the referral is in; null when there is none.
    public @Nullable ReferralState current() {
        return current;
    }

    public Set<ReferralStep> allowed() {
        return allowed;
    }
}
