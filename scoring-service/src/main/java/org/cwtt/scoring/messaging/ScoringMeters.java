package org.cwtt.scoring.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// How many submissions were taken in, seen again, or put aside. Nothing of the statutory lane is counted.
final class ScoringMeters {
    private static final String NAME = "cwtt.scoring.submissions";

    private final Counter applied;
    private final Counter repeated;
    private final Counter deadLettered;
    private final Counter rescored;
    private final Counter notRescored;

    ScoringMeters(MeterRegistry registry) {
        applied = counter(registry, "applied");
        repeated = counter(registry, "repeated");
        deadLettered = counter(registry, "dead-lettered");
        rescored = rescoring(registry, "announced");
        notRescored = rescoring(registry, "failed");
    }

    void scored(boolean changed) {
        (changed ? applied : repeated).increment();
    }

    void deadLettered() {
        deadLettered.increment();
    }

    void rescored(boolean announced) {
        (announced ? rescored : notRescored).increment();
    }

    private static Counter rescoring(MeterRegistry registry, String outcome) {
        return Counter.builder("cwtt.scoring.rescorings")
                .description("Assessments scored again after a release, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder(NAME)
                .description("Submissions by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
