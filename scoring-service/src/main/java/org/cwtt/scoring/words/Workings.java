package org.cwtt.scoring.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.Blanks;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Measure;
import org.cwtt.scoring.domain.NumberMeasure;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.ShareMeasure;
import org.cwtt.scoring.domain.SumItem;
import org.cwtt.scoring.domain.SumMeasure;
import org.jspecify.annotations.Nullable;

/// The arithmetic from the answers of a reading to its score, for somebody who checks it by hand.
final class Workings {
    // Enough for a z-score of two decimals.
    private static final MathContext DIGITS = new MathContext(7);

    private final @Nullable Measure measure;
    private final Respondent respondent;
    private final @Nullable Double score;
    private final Map<String, String> given;
    private final int missing;

    /// @param measure none when the scale makes no number, or the ruleset is not there
    /// @param score none when there is none
    /// @param missing how many items have no value
    Workings(
            @Nullable Measure measure,
            Respondent respondent,
            @Nullable Double score,
            List<ItemAnswer> answers,
            int missing) {
        this.missing = missing;
        this.respondent = respondent;
        this.measure = measure;
        this.score = score;
        this.given = answers.stream().collect(Collectors.toMap(ItemAnswer::item, ItemAnswer::answer, (one, _) -> one));
    }

    /// The points that an answer counts in a sum; none elsewhere.
    Optional<Integer> points(ItemAnswer answer) {
        return measure instanceof SumMeasure sum
                ? sum.summed().stream()
                        .filter(item -> item.item().equals(answer.item()))
                        .flatMap(item -> sum.pointsOf(item, answer.answer()).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// The steps that the answers and their points do not show by themselves.
    Optional<String> steps() {
        return switch (measure) {
            case SumMeasure sum ->
                sum.blanks().policy() == Blanks.Policy.PRORATE ? prorated(sum) : counted(sum.blanks());
            case GrowthMeasure growth -> grown(growth);
            case ShareMeasure share -> percentage(share.part(), share.whole());
            case BenchmarkMeasure benchmark ->
                benchmark.benchmarks().stream()
                        .flatMap(one -> percentage(one.item(), "benchmark").stream())
                        .findFirst();
            case CountMeasure count -> new CountWorkings(count, respondent, given).steps();
            case NumberMeasure _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Optional<String> prorated(SumMeasure sum) {
        List<Integer> counted = sum.summed().stream()
                .map(SumItem::item)
                .filter(given::containsKey)
                .flatMap(item -> points(new ItemAnswer(item, given.getOrDefault(item, ""))).stream())
                .toList();
        if (counted.isEmpty() || counted.size() == sum.summed().size()) {
            return Optional.empty();
        }
        int points = counted.stream().mapToInt(Integer::intValue).sum();
        int items = sum.summed().size();
        return Optional.of(points + " points from " + counted.size() + " answers, prorated to " + items + " items: "
                + points + " x " + items + " / " + counted.size() + ".");
    }

    private Optional<String> counted(Blanks blanks) {
        return missing == 0 || blanks.allowed() == 0
                ? Optional.empty()
                : Optional.of(
                        "What has no answer counts 0: of " + blanks.among().size()
                                + " items that belong together " + missing + (missing == 1 ? " has" : " have")
                                + " none, and up to " + blanks.allowed() + " may.");
    }

    private Optional<String> percentage(String part, String whole) {
        return number(part)
                .flatMap(some -> number(whole).map(all -> "100 x " + Words.of(some) + " / " + Words.of(all) + "."));
    }

    private Optional<String> grown(GrowthMeasure growth) {
        return number("age-in-days")
                .flatMap(days -> new GrowthWorkings(
                                growth,
                                score,
                                days.intValue(),
                                sex(),
                                numberOrNone(growth.weight()),
                                numberOrNone(growth.height()))
                        .steps());
    }

    private Sex sex() {
        try {
            return Sex.valueOf(given.getOrDefault("sex", Sex.UNKNOWN.name()));
        } catch (IllegalArgumentException _) {
            // What is explained comes from outside; a sex that nobody knows has no growth reference.
            return Sex.UNKNOWN;
        }
    }

    private Optional<Double> number(String item) {
        return AnswerWords.number(given.getOrDefault(item, ""));
    }

    private @Nullable Double numberOrNone(@Nullable String item) {
        return item == null ? null : number(item).orElse(null);
    }

    /// A number with as many digits as it takes to check the next step.
    static String significant(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
