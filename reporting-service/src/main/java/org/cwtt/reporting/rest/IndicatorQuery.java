package org.cwtt.reporting.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Indicator;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The query parameters of a question for indicators.
public record IndicatorQuery(
        @Parameter(description = "ZA, ZA-GP, a district's code or a school's EMIS number", required = true)
        @QueryParam("area")
        @Nullable
        String area,

        @Parameter(
                description =
                        "PROVINCE, DISTRICT or SCHOOL: the figures of all such areas inside the area, not its own")
        @QueryParam("areaLevel")
        @Nullable
        String areaLevel,

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
        String level,

        @Parameter(description = "The cell that the last page ended with, from its Link header")
        @QueryParam("after")
        @Nullable
        String after,

        @Parameter(description = "How many figures at most; 1000 when missing") @QueryParam("limit") @Nullable
        String limit) {

    private static final int DEFAULT_LIMIT = 1_000;
    private static final int MOST = 10_000;

    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when a value is missing or cannot be
    public FigureQuery toQuestion() {
        if (area == null || area.isBlank()) {
            throw Problems.missing("area", "ZA, ZA-GP, a district's code or a school's EMIS number");
        }
        Optional<Indicator> asked = Optional.ofNullable(indicator).map(IndicatorQuery::indicator);
        List<Indicator> possible = asked.map(List::of).orElse(List.of(Indicator.values()));
        return new FigureQuery(
                area,
                Optional.ofNullable(areaLevel).map(IndicatorQuery::areaLevel),
                Optional.ofNullable(round),
                asked,
                oneOf("domain", domain, possible.stream().map(Indicator::domains)),
                oneOf("level", level, possible.stream().map(Indicator::levels)),
                Optional.ofNullable(after),
                limit == null ? DEFAULT_LIMIT : limit(limit));
    }

    public static AreaLevel areaLevel(String name) {
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("areaLevel", name, List.of(AreaLevel.values())));
    }

    private static int limit(String given) {
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
            throw Problems.invalid("limit", given, "a number from 1 to " + MOST);
        }
        return Integer.parseInt(given);
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
