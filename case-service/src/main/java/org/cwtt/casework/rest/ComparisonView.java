package org.cwtt.casework.rest;

import java.time.Instant;
import java.util.List;
import org.cwtt.casework.CompareOutcomes.Compared;
import org.cwtt.casework.CompareOutcomes.Told;
import org.cwtt.casework.domain.OutcomeComparison;
import org.cwtt.casework.domain.Share;
import org.cwtt.casework.domain.SmallNumbers.Shown;
import org.jspecify.annotations.Nullable;

/// Treated children beside matched untreated ones, as JSON.
record ComparisonView(
        String intervention, String area, String round, String nextRound, String howMatched, List<Row> comparisons) {
    private static final String HOW =
            "As many children to whom nothing was delivered in the domain, assessed in the same"
                    + " two rounds and at the same level in the first; where there are any, of the same sex, phase of school and"
                    + " district. Counts of 1 to 9 are hidden, others rounded; percentages and intervals come from what is shown.";

    /// @param releasedAt the figures are of this moment
    record Row(
            String domain,
            String startLevel,
            Group treated,
            Group untreated,
            @Nullable Difference difference,
            String conclusion,
            String inPlainWords,
            Instant releasedAt) {}

    /// @param children null: hidden; so are the others
    /// @param suppressed true when any number is hidden
    record Group(
            @Nullable Long children,
            @Nullable Long better,
            @Nullable Long same,
            @Nullable Long worse,
            @Nullable Percent betterPercent,
            boolean suppressed) {

        static Group from(Shown shown) {
            Share share = shown.betterShare();
            return new Group(
                    shown.children(),
                    shown.better(),
                    shown.same(),
                    shown.worse(),
                    share == null
                            ? null
                            : Percent.of(
                                    share.value(),
                                    share.interval().low(),
                                    share.interval().high()),
                    shown.children() == null
                            || shown.better() == null
                            || shown.same() == null
                            || shown.worse() == null);
        }
    }

    /// @param low where the 95 % interval begins (Wilson)
    record Percent(double value, double low, double high) {
        static Percent of(double value, double low, double high) {
            return new Percent(tenth(100 * value), tenth(100 * low), tenth(100 * high));
        }
    }

    /// In percentage points, with its 95 % interval (Newcombe).
    record Difference(double points, double low, double high) {}

    static ComparisonView from(Compared compared) {
        return new ComparisonView(
                compared.intervention(),
                compared.area(),
                compared.from().roundId(),
                compared.to().roundId(),
                HOW,
                compared.comparisons().stream().map(ComparisonView::row).toList());
    }

    private static Row row(Told told) {
        OutcomeComparison comparison = told.comparison();
        OutcomeComparison.Difference difference = comparison.difference();
        return new Row(
                comparison.domain().name(),
                comparison.startLevel().name(),
                Group.from(comparison.treated()),
                Group.from(comparison.untreated()),
                difference == null
                        ? null
                        : new Difference(
                                tenth(100 * difference.value()),
                                tenth(100 * difference.interval().low()),
                                tenth(100 * difference.interval().high())),
                comparison.conclusion().name(),
                comparison.inPlainWords(),
                told.releasedAt());
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
