package org.cwtt.scoring.messaging;

import java.time.ZoneId;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.places.Rounds;
import org.cwtt.scoring.rulesets.Rulesets;

/// What the processors of all partitions share.
///
/// @param untilTold the evaluator for a partition that was not told of a release yet
/// @param rounds those that were announced before this process started, and since
/// @param zone whose calendar tells on which day a ruleset was released
record ProcessorSurroundings(
        SchemaRegistry registry,
        RegistryPatience patience,
        ScoringMeters meters,
        Rulesets rulesets,
        Supplier<Evaluator> untilTold,
        Supplier<Rounds> rounds,
        ZoneId zone) {

    /// The ruleset of the partition that the context belongs to.
    CurrentRuleset currentRuleset(ProcessorContext<?, ?> context) {
        return new CurrentRuleset(context.getStateStore(ScoringTopology.RULESET), rulesets, untilTold);
    }
}
