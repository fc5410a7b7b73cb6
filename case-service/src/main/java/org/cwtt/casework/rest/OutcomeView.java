package org.cwtt.casework.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.PlanOutcome;
import org.cwtt.casework.domain.Round;
import org.jspecify.annotations.Nullable;

/// How a child stood before a service and stands after it, as JSON.
///
/// @param direction of the plan's own domain: BETTER, SAME, WORSE or NOT_COMPARABLE
record OutcomeView(
        UUID interventionId,
        String intervention,
        String name,
        String domain,
        String state,
        LocalDate startsOn,
        long delivered,
        @Nullable String beforeRound,
        @Nullable String afterRound,
        String direction,
        List<DomainView> domains,
        List<ScaleView> scales) {

    record DomainView(String domain, String before, String after, String direction) {}

    record ScaleView(
            String domain,
            String scale,
            String respondent,
            PlanOutcome.@Nullable Reading before,
            PlanOutcome.@Nullable Reading after) {}

    static OutcomeView from(PlanOutcome outcome, InterventionCatalogue catalogue) {
        return new OutcomeView(
                outcome.intervention().id(),
                outcome.intervention().plan().intervention(),
                catalogue.nameOf(outcome.intervention().plan().intervention()),
                outcome.intervention().plan().domain().name(),
                outcome.intervention().state().name(),
                outcome.intervention().plan().startsOn(),
                outcome.delivered(),
                id(outcome.before()),
                id(outcome.after()),
                outcome.direction().name(),
                outcome.domains().stream()
                        .map(change -> new DomainView(
                                change.domain().name(),
                                change.from().name(),
                                change.to().name(),
                                change.direction().name()))
                        .toList(),
                outcome.scales().stream()
                        .map(change -> new ScaleView(
                                change.domain().name(),
                                change.scale(),
                                change.respondent(),
                                change.before(),
                                change.after()))
                        .toList());
    }

    private static @Nullable String id(@Nullable Round round) {
        return round == null ? null : round.roundId();
    }
}
