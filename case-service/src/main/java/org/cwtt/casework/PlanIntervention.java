package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.ConflictException;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.InterventionChanged;
import org.cwtt.casework.domain.InterventionLifeCycle;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.OvertakenException;
import org.cwtt.casework.domain.Plan;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.casework.persistence.AccessLog;
import org.cwtt.casework.persistence.Cases;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Deliveries;
import org.cwtt.casework.persistence.Interventions;
import org.cwtt.casework.persistence.Profiles;
import org.cwtt.casework.persistence.Rounds;
import org.jspecify.annotations.Nullable;

/// Plans a service for a child, or changes what was planned, under an id that the planner made.
@ApplicationScoped
public class PlanIntervention {
    private final InterventionCatalogue catalogue;
    private final Children children;
    private final Cases cases;
    private final Profiles profiles;
    private final Rounds rounds;
    private final Interventions interventions;
    private final Deliveries deliveries;
    private final KeepInterventions keepInterventions;
    private final AccessLog accessLog;
    private final InstantSource clock;

    PlanIntervention(
            InterventionCatalogue catalogue,
            Children children,
            Cases cases,
            Profiles profiles,
            Rounds rounds,
            Interventions interventions,
            Deliveries deliveries,
            KeepInterventions keepInterventions,
            AccessLog accessLog,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.children = children;
        this.cases = cases;
        this.profiles = profiles;
        this.rounds = rounds;
        this.interventions = interventions;
        this.deliveries = deliveries;
        this.keepInterventions = keepInterventions;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// @param created false when it was there, changed or not
    public record Planned(Intervention intervention, boolean created) {}

    /// The same plan again changes nothing.
    ///
    /// @param seen the version to be changed; none for a new plan
    /// @throws ConflictException when the case is closed, or the id stands for another child's plan
    /// @throws OvertakenException when it is there with another plan and `seen` is not its version
    @Transactional
    public Planned plan(UUID childId, UUID id, Plan plan, @Nullable Long seen, Access access) {
        children.hold(List.of(childId));
        children.need(childId, access.reader());
        CaseFile caseFile = Optional.ofNullable(cases.lock(List.of(childId)).get(childId))
                .orElseThrow(() -> new UnknownRecordException("case", childId));
        Optional<Intervention> held = interventions.lock(id);
        accessLog.add(access, List.of(childId));
        if (held.isPresent()) {
            return new Planned(change(held.get(), childId, plan, seen, access), false);
        }
        if (seen != null) {
            throw new UnknownRecordException("intervention", id);
        }
        if (!caseFile.state().isOpen()) {
            throw ConflictException.caseClosed(String.valueOf(caseFile.outcome()));
        }
        catalogue.check(plan, today());
        InterventionChanged planned = planned(caseFile, id, plan);
        keepInterventions.keep(planned, access.reader().login());
        return new Planned(planned.after(), true);
    }

    private Intervention change(Intervention held, UUID childId, Plan plan, @Nullable Long seen, Access access) {
        if (!held.childId().equals(childId)) {
            throw ConflictException.idReused("child's intervention", held.id());
        }
        if (held.plan().equals(plan)) {
            return held;
        }
        if (seen == null || seen != held.version()) {
            throw new OvertakenException("intervention", seen == null ? 0 : seen, held.version());
        }
        catalogue.check(plan, today());
        InterventionChanged changed = held.after(
                InterventionStep.CHANGED, plan, held.outcome(), deliveries.lastOn(held.id()), clock.instant());
        keepInterventions.keep(changed, access.reader().login());
        return changed.after();
    }

    private InterventionChanged planned(CaseFile caseFile, UUID id, Plan plan) {
        RiskProfile latest = latest(caseFile.childId());
        Intervention intervention = new Intervention(
                id,
                caseFile.childId(),
                caseFile.caseId(),
                plan,
                InterventionLifeCycle.after(null, InterventionStep.PLANNED),
                1,
                latest == null ? caseFile.roundId() : latest.roundId(),
                latest == null ? RiskLevel.UNKNOWN : latest.levels().getOrDefault(plan.domain(), RiskLevel.UNKNOWN),
                null,
                plan.nextDueOn(null),
                clock.instant());
        return new InterventionChanged(InterventionStep.PLANNED, null, intervention);
    }

    private @Nullable RiskProfile latest(UUID childId) {
        List<RiskProfile> standing = profiles.standing(childId);
        List<AssessedRound> inOrder = AssessedRound.inOrder(
                standing,
                rounds.byId(standing.stream().map(RiskProfile::roundId).toList()));
        return inOrder.isEmpty() ? null : inOrder.getLast().profile();
    }

    private LocalDate today() {
        return clock.instant().atZone(CaseDecider.ZONE).toLocalDate();
    }
}
