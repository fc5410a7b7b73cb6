package org.cwtt.scoring.comparisons;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.scoring.comparisons.Comparison.Side;
import org.cwtt.scoring.comparisons.messaging.ComparisonsTopic;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.places.Rounds;
import org.cwtt.scoring.releases.KnownRuleset;
import org.cwtt.scoring.releases.KnownRulesets;
import org.cwtt.scoring.releases.UnknownRulesetException;
import org.jspecify.annotations.Nullable;

/// Asks for a comparison of a ruleset with the current one; some instance of the service will run it.
@Singleton
public final class RequestComparison {
    private final KnownRulesets rulesets;
    private final Rounds rounds;
    private final Comparisons comparisons;
    private final ComparisonsTopic topic;

    RequestComparison(KnownRulesets rulesets, Rounds rounds, Comparisons comparisons, ComparisonsTopic topic) {
        this.rulesets = rulesets;
        this.rounds = rounds;
        this.comparisons = comparisons;
        this.topic = topic;
    }

    /// What somebody asks for.
    ///
    /// @param id made by the client, so that a repeat is known as one
    /// @param roundId none for all rounds
    public record Request(
            UUID id, RulesetVersion candidate, @Nullable String roundId) {}

    /// True when it is new, false when it was asked for before.
    ///
    /// @throws UnknownRulesetException when there is no such ruleset
    /// @throws ComparisonRefusedException when the round is not known, the id is taken, or too many are running
    public boolean request(Request request, Instant now) {
        KnownRuleset candidate =
                rulesets.find(request.candidate()).orElseThrow(() -> new UnknownRulesetException(request.candidate()));
        if (request.roundId() != null && !rounds.knows(request.roundId())) {
            throw ComparisonRefusedException.unknownRound(request.roundId());
        }
        Comparison asked = new Comparison(
                request.id(),
                side(candidate),
                side(rulesets.current()),
                request.roundId(),
                topic.partitionsOfSubmissions(),
                now);
        Optional<Standing> held = comparisons.find(request.id());
        if (held.isPresent()) {
            requireSame(held.get().comparison(), asked);
            return false;
        }
        if (comparisons.running().size() >= Comparisons.HELD) {
            throw ComparisonRefusedException.tooMany();
        }
        topic.ask(asked);
        return true;
    }

    private static void requireSame(Comparison held, Comparison asked) {
        if (!held.asksTheSameAs(asked)) {
            throw ComparisonRefusedException.taken(asked.id());
        }
    }

    private static Side side(KnownRuleset ruleset) {
        return new Side(ruleset.version(), ruleset.document());
    }
}
