package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Case;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.History;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.Referral;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.Timeline;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Cases;
import org.cwtt.casework.persistence.ChildSteps;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Deliveries;
import org.cwtt.casework.persistence.Interventions;
import org.cwtt.casework.persistence.Notes;
import org.cwtt.casework.persistence.Profiles;
import org.cwtt.casework.persistence.ReferralSteps;
import org.cwtt.casework.persistence.Rounds;

/// Reads one child's record; the reading and the note of it are one transaction.
@ApplicationScoped
public class ReadCase {
    private final Children children;
    private final ChildSteps childSteps;
    private final Profiles profiles;
    private final Rounds rounds;
    private final ReferralSteps referralSteps;
    private final Cases cases;
    private final Interventions interventions;
    private final Deliveries deliveries;
    private final Notes notes;
    private final AccessLog accessLog;

    ReadCase(
            Children children,
            ChildSteps childSteps,
            Profiles profiles,
            Rounds rounds,
            ReferralSteps referralSteps,
            Cases cases,
            Interventions interventions,
            Deliveries deliveries,
            Notes notes,
            AccessLog accessLog) {
        this.notes = notes;
        this.children = children;
        this.childSteps = childSteps;
        this.cases = cases;
        this.interventions = interventions;
        this.deliveries = deliveries;
        this.profiles = profiles;
        this.rounds = rounds;
        this.referralSteps = referralSteps;
        this.accessLog = accessLog;
    }

    /// Nothing when the child is unknown, merged, erased, or goes to a school outside the reader's
    /// areas.
    ///
    /// @param purpose why, as a code for the access log
    @Transactional
    public Optional<Case> read(UUID childId, Reader reader, String purpose) {
        Optional<Case> found = children.find(childId, reader).map(child -> compose(child, reader));
        // Last: the log lets one transaction after the other write.
        found.ifPresent(_ -> accessLog.add(new Access(reader, Access.What.RECORD, purpose), List.of(childId)));
        return found;
    }

    private Case compose(Case.Subject child, Reader reader) {
        UUID id = child.childId();
        List<RiskProfile> standing = profiles.standing(id);
        List<ReferralStep> steps = referralSteps.of(id);
        List<Delivery> delivered = deliveries.of(id);
        return new Case(
                child,
                AssessedRound.inOrder(
                        standing,
                        rounds.byId(standing.stream().map(RiskProfile::roundId).toList())),
                Referral.from(steps),
                cases.of(id).orElse(null),
                interventions.of(id),
                delivered,
                Timeline.of(new History(
                        profiles.steps(id),
                        steps,
                        childSteps.of(id),
                        childSteps.absorbedBy(id),
                        cases.steps(id),
                        interventions.steps(id),
                        delivered,
                        notes.of(id, reader))));
    }
}
