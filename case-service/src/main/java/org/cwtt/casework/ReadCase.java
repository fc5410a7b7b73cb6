package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Case;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.Referral;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.Timeline;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Profiles;
import org.cwtt.casework.persistence.ReferralSteps;
import org.cwtt.casework.persistence.Rounds;

/// Reads one child's record; the reading and the note of it are one transaction.
@ApplicationScoped
public class ReadCase {
    private final Children children;
    private final Profiles profiles;
    private final Rounds rounds;
    private final ReferralSteps referralSteps;
    private final AccessLog accessLog;

    ReadCase(Children children, Profiles profiles, Rounds rounds, ReferralSteps referralSteps, AccessLog accessLog) {
        this.children = children;
        this.profiles = profiles;
        this.rounds = rounds;
        this.referralSteps = referralSteps;
        this.accessLog = accessLog;
    }

    /// Nothing when the child is unknown, merged, erased, or goes to a school outside the reader's areas.
    ///
    /// @param purpose why, as a code for the access log
    @Transactional
    public Optional<Case> read(UUID childId, Reader reader, String purpose) {
        Optional<Case.Subject> child = children.find(childId, reader);
        child.ifPresent(_ -> accessLog.add(new Access(reader, Access.What.RECORD, purpose), List.of(childId)));
        return child.map(this::compose);
    }

    private Case compose(Case.Subject child) {
        List<RiskProfile> standing = profiles.standing(child.childId());
        List<ReferralStep> steps = referralSteps.of(child.childId());
        return new Case(
                child,
                AssessedRound.inOrder(
                        standing,
                        rounds.byId(standing.stream().map(RiskProfile::roundId).toList())),
                Referral.from(steps),
                Timeline.of(profiles.steps(child.childId()), steps));
    }
}
