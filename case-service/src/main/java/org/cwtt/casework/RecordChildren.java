package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.persistence.ChildSteps;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Notes;
import org.cwtt.casework.persistence.Profiles;
import org.cwtt.casework.persistence.ReferralSteps;

/// Takes in what intake tells of children; of an erased child only the fact remains.
///
/// A merged child's record is not moved: intake publishes its submissions anew under the surviving child.
@ApplicationScoped
public class RecordChildren {
    private final Children children;
    private final ChildSteps childSteps;
    private final Profiles profiles;
    private final ReferralSteps referralSteps;
    private final EndCases endCases;
    private final Notes notes;

    RecordChildren(
            Children children,
            ChildSteps childSteps,
            Profiles profiles,
            ReferralSteps referralSteps,
            EndCases endCases,
            Notes notes) {
        this.notes = notes;
        this.children = children;
        this.childSteps = childSteps;
        this.profiles = profiles;
        this.referralSteps = referralSteps;
        this.endCases = endCases;
    }

    /// A repeat and an older version change nothing.
    @Transactional
    public void record(List<Child> changes) {
        List<Child> newest = Child.newest(changes);
        List<UUID> erased =
                newest.stream().filter(Child::isErased).map(Child::childId).toList();
        children.put(newest);
        childSteps.add(changes.stream().filter(change -> !change.isErased()).toList());
        profiles.follow(newest.stream().map(Child::childId).toList());
        endCases.end(newest);
        profiles.forget(erased);
        childSteps.forget(erased);
        notes.forget(erased);
        referralSteps.forget(erased);
    }
}
