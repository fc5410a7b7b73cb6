package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.persistence.Gate;
import org.cwtt.casework.persistence.Notes;

/// Takes in what intake tells of children; of an erased child only the fact remains.
///
/// A merged child's record is not moved: intake publishes its submissions anew under the surviving
/// child.
@ApplicationScoped
public class RecordChildren {
    private final Gate gate;
    private final Fold fold;
    private final EndCases endCases;
    private final Notes notes;

    RecordChildren(Gate gate, Fold fold, EndCases endCases, Notes notes) {
        this.gate = gate;
        this.fold = fold;
        this.endCases = endCases;
        this.notes = notes;
    }

    /// A repeat and an older version change nothing.
    @Transactional
    public void record(List<Child> changes) {
        gate.pass();
        List<Child> newest = fold.children(changes);
        endCases.end(newest);
        List<UUID> erased =
                newest.stream().filter(Child::isErased).map(Child::childId).toList();
        notes.forget(erased);
    }
}
