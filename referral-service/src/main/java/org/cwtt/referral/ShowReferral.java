package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.HistoryEntry;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.cwtt.referral.persistence.ReferralHistory;
import org.cwtt.referral.persistence.WorkList;

/// Shows one referral with its history, and notes who read it.
@ApplicationScoped
public class ShowReferral {
    private final WorkList workList;
    private final ReferralHistory history;
    private final AccessLog accessLog;
    private final InstantSource clock;

    ShowReferral(WorkList workList, ReferralHistory history, AccessLog accessLog, InstantSource clock) {
        this.workList = workList;
        this.history = history;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// A referral and how it came to be as it is.
    public record Shown(Referral referral, List<HistoryEntry> history) {
        public Shown {
            history = List.copyOf(history);
        }
    }

    /// @throws UnknownReferralException when the viewer sees no such referral
    @Transactional
    public Shown show(Viewer viewer, UUID referralId) {
        Referral referral =
                workList.find(viewer, referralId).orElseThrow(() -> new UnknownReferralException(referralId));
        accessLog.append(new Access(viewer.login(), "referral.read", referralId, null, clock.instant()));
        return new Shown(referral, history.of(referralId));
    }
}
