package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.persistence.Gate;

/// Takes in the rounds and their days, which put a child's profiles in order.
@ApplicationScoped
public class RecordRounds {
    private final Gate gate;
    private final Fold fold;

    RecordRounds(Gate gate, Fold fold) {
        this.gate = gate;
        this.fold = fold;
    }

    /// A repeat and an older version change nothing.
    @Transactional
    public void record(List<Round> changes) {
        gate.pass();
        fold.rounds(changes);
    }
}
