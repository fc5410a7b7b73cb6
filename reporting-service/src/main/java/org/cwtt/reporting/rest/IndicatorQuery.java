package org.cwtt.reporting.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cwtt.reporting.FindIndicators.Question;
import org.cwtt.reporting.domain.Indicator;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of a question for indicators.
public record IndicatorQuery(
        @Parameter(description = "ZA, ZA-GP, a district's code or a school's EMIS number", required = true)
        @QueryParam("area")
        @Nullable
        String area,

        @Parameter(description = "Such as 2026-T1; every round when missing") @QueryParam("round") @Nullable
        String round,

        @Parameter(description = "coverage, completion, prevalence or referrals; every one when missing")
        @QueryParam("indicator")
        @Nullable
        String indicator,

        @Parameter(description = "A domain, or a department for referrals") @QueryParam("domain") @Nullable
        String domain,

        @Parameter(description = "A risk level, a referral's state, or COMPLETE and INCOMPLETE")
        @QueryParam("level")
        @Nullable
        String level) {

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when a value is missing or cannot be
    Question toQuestion() {
        if (area == null || area.isBlank()) {
            throw Problems.missing("area", "ZA, ZA-GP, a district's code or a school's EMIS number");
        }
        Optional<Indicator> asked = Optional.ofNullable(indicator).map(IndicatorQuery::indicator);
        List<Indicator> possible = asked.map(List::of).orElse(List.of(Indicator.values()));
        return new Question(
                area,
                Optional.ofNullable(round),
                asked,
                oneOf("domain", domain, possible.stream().map(Indicator::domains)),
                oneOf("level", level, possible.stream().map(Indicator::levels)));
    }

    private static Indicator indicator(String id) {
        return Indicator.withId(id)
                .orElseThrow(() -> Problems.invalid(
                        "indicator",
                        id,
                        Stream.of(Indicator.values()).map(Indicator::id).toList()));
    }

    private static Optional<String> oneOf(
            String parameter, @Nullable String given, Stream<? extends Collection<String>> possible) {
        if (given == null) {
            return Optional.empty();
        }
        List<String> expected = possible.flatMap(Collection::stream).distinct().toList();
        if (!expected.contains(given)) {
            throw Problems.invalid(parameter, given, expected);
        }
        return Optional.of(given);
    }
}
