package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Command.Escalate;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.Referrals;

/// Tells the district, then the province, of referrals whose next step is late.
///
/// What is late stands in the database, so that a restart forgets nothing; a child whom another replica has locked is
/// left to it, and whoever comes later finds the deadline moved on, so that each is told once.
@ApplicationScoped
public class EscalateReferrals {
    private static final int BATCH = 200;

    private final ReferralDecider decider;
    private final Children children;
    private final Referrals referrals;
    private final KeepChanges keepChanges;
    private final InstantSource clock;

    EscalateReferrals(
            ReferralDecider decider,
            Children children,
            Referrals referrals,
            KeepChanges keepChanges,
            InstantSource clock) {
        this.decider = decider;
        this.children = children;
        this.referrals = referrals;
        this.keepChanges = keepChanges;
        this.clock = clock;
    }

    /// Escalates some, the longest late first.
    ///
    /// @return how many; 0 when nothing is left for this replica
    @Transactional
    public int escalate() {
        Instant now = clock.instant();
        Set<UUID> late = children.lockOverdue(now, BATCH);
        ReferralBook book = new ReferralBook(decider, referrals.ofChildren(late));
        Escalate escalate = new Escalate(new Cause("deadline", now, null));
        for (UUID child : late) {
            for (Department department : Department.values()) {
                book.decide(child, department, escalate);
            }
        }
        keepChanges.keep(book.changes());
        return book.changes().size();
    }
}
