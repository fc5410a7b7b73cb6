package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.casework.domain.CaseChanged;
import org.cwtt.casework.domain.CaseCommand.End;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.domain.Child.State;
import org.cwtt.casework.persistence.Cases;
import org.cwtt.casework.persistence.Interventions;

/// Ends the cases of children that were merged away or erased, in the running transaction; of an erased child
/// nothing is kept then.
@ApplicationScoped
class EndCases {
    private static final String REGISTRY = "registry";

    private final CaseDecider decider;
    private final Cases cases;
    private final KeepCases keepCases;
    private final EndInterventions endInterventions;
    private final Interventions interventions;

    EndCases(
            CaseDecider decider,
            Cases cases,
            KeepCases keepCases,
            EndInterventions endInterventions,
            Interventions interventions) {
        this.decider = decider;
        this.cases = cases;
        this.keepCases = keepCases;
        this.endInterventions = endInterventions;
        this.interventions = interventions;
    }

    /// @param changed the children's newest states, saved before
    void end(List<Child> changed) {
        List<Child> gone = changed.stream()
                .filter(child -> child.state() == State.MERGED || child.isErased())
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        Map<UUID, CaseFile> held = cases.lock(gone.stream().map(Child::childId).toList());
        List<CaseChanged> changes = new ArrayList<>();
        for (Child child : gone) {
            String outcome = child.isErased() ? CaseFile.CHILD_ERASED : CaseFile.CHILD_MERGED;
            endInterventions.end(List.of(child.childId()), outcome, REGISTRY, child.changedAt());
            CaseFile current = held.get(child.childId());
            if (current != null && current.state().isOpen()) {
                changes.add(decider.decide(current, new End(outcome, child.changedAt())));
            }
        }
        keepCases.keep(changes);
        List<UUID> erased =
                gone.stream().filter(Child::isErased).map(Child::childId).toList();
        cases.forget(erased);
        interventions.forget(erased);
    }
}
