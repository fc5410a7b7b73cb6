package org.cwtt.referral.domain;

import java.time.Instant;
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

    /// True when a closed referral has dealt with this reason of a child at that school: see [Reason#answers].
    boolean hasAnswered(Reason reason, String school) {
        return referrals.stream()
                .filter(Referral::hasDealtWithReasons)
                .filter(referral -> !referral.endedByMove() || isNewest(referral, school))
                .anyMatch(referral -> referral.reasons().answer(reason));
    }

    /// True when what stands of these reasons was answered here, all of it, at that school: nobody is asked twice, by
    /// whatever way round.
    public boolean hasAnsweredAll(Reasons reasons, String school) {
        List<Reason> stand = reasons.all().stream().filter(Reason::standing).toList();
        return !stand.isEmpty()
                && stand.stream()
                        .allMatch(reason -> referrals.stream()
                                .filter(referral -> referral.hasDealtWithReasons()
                                        && referral.schoolId().equals(school))
                                .anyMatch(referral -> referral.reasons().answer(reason)));
    }

    /// An end by a move counts while the child is still at that school, and no other office was asked since.
    private boolean isNewest(Referral moved, String school) {
        return lastAsked().filter(moved::equals).isPresent() && moved.schoolId().equals(school);
    }

    /// The newest one; one of two that turned out to be the same child's does not count.
    private Optional<Referral> lastAsked() {
        return referrals.reversed().stream()
                .filter(referral -> !Referral.CHILD_MERGED.equals(referral.outcome()))
                .findFirst();
    }

    /// What the office of another school has left since the child moved away, if no other one was asked since.
    ///
    /// @param school the one that the child attends now
    public Optional<Referral> leftBehind(String school) {
        return lastAsked().filter(last -> last.endedByMove() && !last.schoolId().equals(school));
    }

    /// The id of the next referral here that an event opens.
    ///
    /// @param announcedAt when the event was announced
    public UUID nextId(UUID childId, Instant announcedAt) {
        return ReferralIds.next(childId, this, announcedAt);
    }

    /// What was declined and waits for the team.
    List<Referral> declined() {
        return referrals.stream().filter(Referral::isToReroute).toList();
    }

    Referral known(UUID id) {
        return referrals.stream()
                .filter(referral -> referral.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownReferralException(id));
    }
}
