package org.cwtt.intake.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cwtt.intake.area.domain.Round;
import org.cwtt.intake.area.persistence.Rounds;

/// Lists all rounds, in the order in which they open.
@ApplicationScoped
public class ListRounds {
    private final Rounds rounds;

    ListRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    public List<Round> all() {
        return rounds.all();
    }
}
