package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.PlanOutcome;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Deliveries;
import org.cwtt.casework.persistence.Interventions;
import org.cwtt.casework.persistence.Profiles;
import org.cwtt.casework.persistence.Rounds;

/// Reads how a child stood before each service and stands after it; the reading and the note of it
/// are one transaction.
@ApplicationScoped
public class ReadOutcomes {
    private final Children children;
    private final Interventions interventions;
    private final Deliveries deliveries;
    private final Profiles profiles;
    private final Rounds rounds;
    private final AccessLog accessLog;

    ReadOutcomes(
            Children children,
            Interventions interventions,
            Deliveries deliveries,
            Profiles profiles,
            Rounds rounds,
            AccessLog accessLog) {
        this.children = children;
        this.interventions = interventions;
        this.deliveries = deliveries;
        this.profiles = profiles;
        this.rounds = rounds;
        this.accessLog = accessLog;
    }

    /// One for each plan, earliest first.
    ///
    /// @throws org.cwtt.casework.domain.UnknownRecordException when there is no such child in the
    ///      reader's areas
    @Transactional
    public List<PlanOutcome> read(UUID childId, Access access) {
        children.need(childId, access.reader());
        accessLog.add(access, List.of(childId));
        List<RiskProfile> standing = profiles.standing(childId);
        List<AssessedRound> inOrder = AssessedRound.inOrder(
                standing,
                rounds.byId(standing.stream().map(RiskProfile::roundId).toList()));
        Map<UUID, Long> delivered = deliveries.of(childId).stream()
                .filter(delivery -> delivery.result() == Delivery.Result.DELIVERED)
                .collect(Collectors.groupingBy(Delivery::interventionId, Collectors.counting()));
        return interventions.of(childId).stream()
                .map(one -> PlanOutcome.of(one, delivered.getOrDefault(one.id(), 0L), inOrder))
                .toList();
    }
}
