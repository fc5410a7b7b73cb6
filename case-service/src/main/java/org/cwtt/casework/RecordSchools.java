package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.persistence.Gate;

/// Takes in the schools and the areas they lie in.
@ApplicationScoped
public class RecordSchools {
    private final Gate gate;
    private final Fold fold;

    RecordSchools(Gate gate, Fold fold) {
        this.gate = gate;
        this.fold = fold;
    }

    /// A repeat and an older version change nothing.
    @Transactional
    public void record(List<School> changes) {
        gate.pass();
        fold.schools(changes);
    }
}
