package org.cwtt.reporting.domain;

import java.util.Optional;

/// Which figures are asked for; an empty part means every one.
///
/// @param area whose figures, or inside which
/// @param areaLevel the figures of every area of this level inside `area`, instead of its own
/// @param after the cell that the last answer ended with
/// @param limit how many figures at most
public record FigureQuery(
        String area,
        Optional<AreaLevel> areaLevel,
        Optional<String> round,
        Optional<Indicator> indicator,
        Optional<String> domain,
        Optional<String> level,
        Optional<String> after,
        int limit) {

    /// More than there can be of one area.
    private static final int ALL = 100_000;

    /// Every figure of an area.
    public static FigureQuery of(String area) {
        return new FigureQuery(
                area,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ALL);
    }

    /// One indicator's figures, in one domain and at one level where it has them, of all areas of a level in a round.
    public static FigureQuery across(
            String area, AreaLevel areaLevel, String round, Indicator indicator, String domain, String level) {
        return new FigureQuery(
                area,
                Optional.of(areaLevel),
                Optional.of(round),
                Optional.of(indicator),
                Optional.of(domain),
                Optional.of(level),
                Optional.empty(),
                ALL);
    }

    /// The same, with another limit.
    public FigureQuery upTo(int most) {
        return new FigureQuery(area, areaLevel, round, indicator, domain, level, after, most);
    }

    /// The same, from the figure behind this cell on.
    public FigureQuery behind(String cell) {
        return new FigureQuery(area, areaLevel, round, indicator, domain, level, Optional.of(cell), limit);
    }

    /// The same from the first figure on.
    public FigureQuery unpaged() {
        return new FigureQuery(area, areaLevel, round, indicator, domain, level, Optional.empty(), ALL);
    }

    /// The same, of one round.
    public FigureQuery in(String roundId) {
        return new FigureQuery(area, areaLevel, Optional.of(roundId), indicator, domain, level, after, limit);
    }

    /// The same, of every area of a level inside the area.
    public FigureQuery at(AreaLevel other) {
        return new FigureQuery(area, Optional.of(other), round, indicator, domain, level, after, Integer.MAX_VALUE);
    }
}
