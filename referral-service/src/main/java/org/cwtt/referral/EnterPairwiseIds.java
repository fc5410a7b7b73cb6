package org.cwtt.referral;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.persistence.PairwiseChildren;
import org.cwtt.referral.persistence.PairwiseChildren.PairwiseChild;

/// At start: enters the departments' own ids of children whom they were asked for before these were kept, and all of a
/// department's anew once its key has changed.
@ApplicationScoped
public class EnterPairwiseIds {
    private static final int BATCH = 10_000;
    private static final int BEFORE_THE_FIRST_REQUEST = 2;

    private final PairwiseChildren children;
    private final PairwiseIds pairwiseIds;

    EnterPairwiseIds(PairwiseChildren children, PairwiseIds pairwiseIds) {
        this.children = children;
        this.pairwiseIds = pairwiseIds;
    }

    void start(@Observes @Priority(BEFORE_THE_FIRST_REQUEST) StartupEvent started) {
        for (Department department : Department.values()) {
            enter(department);
        }
    }

    /// Enters what is missing of one department, in batches of a transaction each.
    public void enter(Department department) {
        QuarkusTransaction.requiringNew().run(() -> clearAfterNewKey(department));
        while (QuarkusTransaction.requiringNew().call(() -> enterSome(department)) == BATCH) {
            // The next batch.
        }
    }

    private void clearAfterNewKey(Department department) {
        boolean changed = children.anyOf(department)
                .filter(one -> !pairwiseIds.of(one.childId(), department).equals(one.pairwiseId()))
                .isPresent();
        if (changed) {
            children.clear(department);
        }
    }

    private int enterSome(Department department) {
        List<PairwiseChild> missing = children.missing(department, BATCH).stream()
                .map(child -> new PairwiseChild(child, department, pairwiseIds.of(child, department)))
                .toList();
        children.enter(missing);
        return missing.size();
    }
}
