package org.cwtt.referral.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The referrals that one department has for one child: at most one open, any number closed.
public record Standing(Department department, List<Referral> referrals) {
    public Standing {
        referrals = List.copyOf(referrals);
    }

    public Optional<Referral> open() {
        return referrals.stream().filter(referral -> referral.state().isOpen()).findFirst();
    }

    /// True when a closed referral has dealt with this reason: see [Reason#answers].
    boolean hasAnswered(Reason reason) {
        return referrals.stream()
                .filter(Referral::hasDealtWithReasons)
                .anyMatch(referral -> referral.reasons().answer(reason));
    }

    Referral known(UUID id) {
        return referrals.stream()
                .filter(referral -> referral.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownReferralException(id));
    }
}
