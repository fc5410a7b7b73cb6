package org.cwtt.intake.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Lookalike;
import org.cwtt.intake.child.matching.Likeness;
import org.cwtt.intake.child.persistence.LikelyDuplicates;
import org.cwtt.intake.child.persistence.Lookalikes;

/// Finds the registered children that may be the same as one, notes the pairs for a person to decide, and shows those
/// within the asker's areas. What is shown is logged.
@ApplicationScoped
public class FindLookalikes {
    private static final int MOST_NOTED = 10;

    private final Lookalikes lookalikes;
    private final LikelyDuplicates likelyDuplicates;
    private final AccessLog log;
    private final Clock clock;

    FindLookalikes(Lookalikes lookalikes, LikelyDuplicates likelyDuplicates, AccessLog log, Clock clock) {
        this.lookalikes = lookalikes;
        this.likelyDuplicates = likelyDuplicates;
        this.log = log;
        this.clock = clock;
    }

    /// Searches the whole registry, in the running transaction, and answers what is within the areas.
    List<Lookalike> search(Child child, Areas areas, String asker) {
        Instant now = clock.instant();
        lookalikes.candidates(child).stream()
                .map(other -> Likeness.of(child, other))
                .filter(lookalike -> lookalike.score() >= Likeness.LIKELY)
                .sorted(Comparator.comparingInt(Lookalike::score).reversed())
                .limit(MOST_NOTED)
                .forEach(lookalike -> likelyDuplicates.note(child.id(), lookalike, now));
        return known(child.id(), areas, asker);
    }

    /// What was found before and nobody has decided yet.
    List<Lookalike> known(UUID child, Areas areas, String asker) {
        List<Lookalike> within = likelyDuplicates.of(child, areas);
        List<UUID> shown =
                within.stream().map(lookalike -> lookalike.child().id()).toList();
        log.append(clock.instant(), asker, "read likely duplicate", shown, "registration");
        return within;
    }
}
