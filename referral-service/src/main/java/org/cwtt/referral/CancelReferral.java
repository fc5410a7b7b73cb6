package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.domain.Cause;
import org.cwtt.referral.domain.Child;
import org.cwtt.referral.domain.Command.Cancel;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralBook;
import org.cwtt.referral.domain.ReferralDecider;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.persistence.Children;
import org.cwtt.referral.persistence.Referrals;
import org.cwtt.referral.persistence.WorkList;
import org.jspecify.annotations.Nullable;

/// Calls a referral off: a person's decision, with a reason.
@ApplicationScoped
public class CancelReferral {
    private final ReferralDecider decider;
    private final WorkList workList;
    private final Children children;
    private final Referrals referrals;
    private final FollowMoves followMoves;
    private final KeepChanges keepChanges;
    private final InstantSource clock;

    CancelReferral(
            ReferralDecider decider,
            WorkList workList,
            Children children,
            Referrals referrals,
            FollowMoves followMoves,
            KeepChanges keepChanges,
            InstantSource clock) {
        this.decider = decider;
        this.workList = workList;
        this.children = children;
        this.referrals = referrals;
        this.followMoves = followMoves;
        this.keepChanges = keepChanges;
        this.clock = clock;
    }

    /// @param reason code
    /// @param version that the viewer saw, when they say so
    /// @throws UnknownReferralException when the viewer sees no such referral
    /// @throws IllegalMoveException when it is closed already
    /// @throws OvertakenException when it has changed since that version
    @Transactional
    public void cancel(Viewer viewer, UUID referralId, String reason, @Nullable Long version) {
        Referral seen = workList.find(viewer, referralId).orElseThrow(() -> new UnknownReferralException(referralId));
        Set<UUID> child = Set.of(seen.childId());
        Map<UUID, Child> locked = children.lock(child);
        ReferralBook book = new ReferralBook(decider, referrals.ofChildren(child));
        book.known(seen.childId(), referralId).requireVersion(version);
        Cause cause = new Cause(viewer.login(), clock.instant(), null);
        book.decide(seen.childId(), seen.department(), new Cancel(referralId, reason, cause));
        if (Referral.MOVED_AWAY.equals(reason)) {
            Child there = Objects.requireNonNull(locked.get(seen.childId()));
            followMoves.follow(book, there, seen.department(), cause.at(), cause);
        }
        keepChanges.keep(book.changes());
    }
}
