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

/// Ends the cases of children that were merged away or erased, in the running transaction; of an erased child
/// nothing is kept then.
@ApplicationScoped
class EndCases {
    private final CaseDecider decider;
    private final Cases cases;
    private final KeepCases keepCases;

    EndCases(CaseDecider decider, Cases cases, KeepCases keepCases) {
        this.decider = decider;
        this.cases = cases;
        this.keepCases = keepCases;
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
            CaseFile current = held.get(child.childId());
            if (current != null && current.state().isOpen()) {
                String outcome = child.isErased() ? CaseFile.CHILD_ERASED : CaseFile.CHILD_MERGED;
                changes.add(decider.decide(current, new End(outcome, child.changedAt())));
            }
        }
        keepCases.keep(changes);
        cases.forget(gone.stream().filter(Child::isErased).map(Child::childId).toList());
    }
}
