package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.persistence.Rounds;

/// Takes in the rounds and their days, which put a child's profiles in order.
@ApplicationScoped
public class RecordRounds {
    private final Rounds rounds;

    RecordRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    /// A repeat and an older version change nothing.
    @Transactional
    public void record(List<Round> changes) {
        rounds.put(Round.newest(changes));
    }
}
