package org.cwtt.referral.web;

import java.util.UUID;
import org.cwtt.referral.domain.ConsentWithdrawal;
import org.cwtt.referral.domain.ReferralState;

/// A withdrawal of consent on the page, to be acknowledged.
record WithdrawalRow(UUID id, String reference, String child, String withdrawn, String meaning) {

    static WithdrawalRow of(ConsentWithdrawal withdrawal, String pairwiseChildId) {
        boolean held = withdrawal.referral().state() == ReferralState.HELD_FOR_CONSENT;
        return new WithdrawalRow(
                withdrawal.id(),
                Words.reference(withdrawal.referral().id()),
                pairwiseChildId,
                Words.time(withdrawal.withdrawnAt()),
                held
                        ? "It is no longer yours. Do not use what you knew of the child."
                        : "You had accepted it, so it stays with you. Share nothing more of the child.");
    }
}
