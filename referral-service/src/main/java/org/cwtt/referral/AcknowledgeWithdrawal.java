package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cwtt.referral.domain.ConsentWithdrawal;
import org.cwtt.referral.domain.UnknownWithdrawalException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.ConsentWithdrawals;

/// Takes a department's word that it has taken note of a withdrawal of consent, and keeps it where it shows tampering.
@ApplicationScoped
public class AcknowledgeWithdrawal {
    private final ConsentWithdrawals withdrawals;
    private final AccessLog accessLog;
    private final InstantSource clock;

    AcknowledgeWithdrawal(ConsentWithdrawals withdrawals, AccessLog accessLog, InstantSource clock) {
        this.withdrawals = withdrawals;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// Said again, nothing changes.
    ///
    /// @throws UnknownWithdrawalException when the viewer's department has no such withdrawal
    @Transactional
    public ConsentWithdrawal acknowledge(Viewer viewer, UUID id) {
        ConsentWithdrawal known = find(viewer, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (withdrawals.acknowledge(id, viewer.login(), now)) {
            UUID referral = known.referral().id();
            accessLog.append(new Access(viewer.login(), "consent.withdrawal.acknowledged", referral, null, now));
        }
        return find(viewer, id);
    }

    private ConsentWithdrawal find(Viewer viewer, UUID id) {
        return withdrawals.find(viewer, id).orElseThrow(() -> new UnknownWithdrawalException(id));
    }
}
