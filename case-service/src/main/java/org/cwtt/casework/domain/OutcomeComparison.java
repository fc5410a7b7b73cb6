package org.cwtt.casework.domain;

import java.util.Locale;
import org.cwtt.casework.domain.SmallNumbers.Shown;
import org.jspecify.annotations.Nullable;

/// Children to whom a service was delivered beside as many like them to whom nothing was, from one
/// round to the next.
///
/// @param domain for which the service was planned
/// @param startLevel of all of them in the first round
/// @param difference how much more often it got better for the treated, as a share; null: not to be
///      known
public record OutcomeComparison(
        Domain domain,
        RiskLevel startLevel,
        Shown treated,
        Shown untreated,
        @Nullable Difference difference,
        Conclusion conclusion) {

    /// @param value from -1 to 1
    public record Difference(double value, Interval interval) {}

    /// What may be concluded.
    public enum Conclusion {
        NOBODY_TREATED,
        TOO_FEW_TO_TELL,
        NO_DIFFERENCE_SEEN,
        BETTER_MORE_OFTEN,
        BETTER_LESS_OFTEN
    }

    /// Judges from what is shown alone, so that a conclusion gives nothing away.
    public static OutcomeComparison of(Domain domain, RiskLevel startLevel, Shown treated, Shown untreated) {
        Share ours = treated.betterShare();
        Share theirs = untreated.betterShare();
        if (ours == null || theirs == null) {
            boolean nobody = Long.valueOf(0).equals(treated.children());
            return new OutcomeComparison(
                    domain,
                    startLevel,
                    treated,
                    untreated,
                    null,
                    nobody ? Conclusion.NOBODY_TREATED : Conclusion.TOO_FEW_TO_TELL);
        }
        Interval interval = ours.minus(theirs);
        return new OutcomeComparison(
                domain,
                startLevel,
                treated,
                untreated,
                new Difference(ours.value() - theirs.value(), interval),
                conclusion(interval));
    }

    private static Conclusion conclusion(Interval interval) {
        if (interval.low() > 0) {
            return Conclusion.BETTER_MORE_OFTEN;
        }
        return interval.high() < 0 ? Conclusion.BETTER_LESS_OFTEN : Conclusion.NO_DIFFERENCE_SEEN;
    }

    /// The conclusion in a sentence or three, with what must not be concluded.
    public String inPlainWords() {
        return switch (conclusion) {
            case NOBODY_TREATED -> "Nobody who started at this level was treated and could be matched.";
            case TOO_FEW_TO_TELL -> "Too few children to tell.";
            case NO_DIFFERENCE_SEEN ->
                "No clear difference between treated and similar untreated children" + range()
                        + ". That does not show that the service does nothing: more children might show a difference.";
            case BETTER_MORE_OFTEN ->
                "Treated children got better more often than similar untreated ones" + range() + ". " + CAVEAT;
            case BETTER_LESS_OFTEN ->
                "Treated children got better less often than similar untreated ones" + range() + ". " + CAVEAT;
        };
    }

    private static final String CAVEAT =
            "This is an association, not proof of a cause: teams choose whom they treat. Extreme levels tend to come back"
                    + " by themselves, but both groups started at the same level, so that does not explain the difference.";

    private String range() {
        if (difference == null) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                " (%+.0f percentage points; 95 %% interval %+.0f to %+.0f)",
                100 * difference.value(),
                100 * difference.interval().low(),
                100 * difference.interval().high());
    }
}
