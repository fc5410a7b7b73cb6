package org.cwtt.scoring.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.Blanks;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.Condition;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.GrowthIndicator;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.Measure;
import org.cwtt.scoring.domain.NumberMeasure;
import org.cwtt.scoring.domain.ShareMeasure;
import org.cwtt.scoring.domain.SumMeasure;

/// How a measure makes its number, and what it does where answers are missing.
public final class MeasureWords {
    private static final String EVERY_ITEM = "Every item is needed. Without one there is no score.";

    private MeasureWords() {}

    /// One sentence a step.
    public static List<String> computed(Measure measure) {
        return switch (measure) {
            case SumMeasure sum -> summed(sum);
            case GrowthMeasure growth -> grown(growth);
            case ShareMeasure share ->
                List.of(Words.capitalised(Words.ofItem(share.part())) + " divided by " + Words.ofItem(share.whole())
                        + ", times 100.");
            case NumberMeasure number -> answered(number);
            case CountMeasure count -> counted(count);
            case BenchmarkMeasure benchmark -> benchmarked(benchmark);
        };
    }

    /// What becomes of the number when answers are missing.
    public static String missing(Measure measure) {
        return switch (measure) {
            case SumMeasure sum -> blanks(sum);
            case GrowthMeasure _, ShareMeasure _, NumberMeasure _ -> EVERY_ITEM;
            case CountMeasure _ ->
                "What is known counts at once. The scale is settled when missing answers could no longer change the band.";
            case BenchmarkMeasure _ ->
                "Both the language and the result are needed. Where no benchmark is published, there is no score.";
        };
    }

    private static List<String> summed(SumMeasure sum) {
        List<String> points = sum.points().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(point -> Words.of(point.getKey()) + " = " + point.getValue())
                .toList();
        List<String> steps = new ArrayList<>();
        steps.add("The points of the answers are added up: " + String.join(", ", points) + ".");
        if (sum.summed().stream().anyMatch(item -> item.reversed())) {
            steps.add("A reversed item counts from the other end.");
        }
        return steps;
    }

    private static String blanks(SumMeasure sum) {
        Blanks blanks = sum.blanks();
        if (blanks.allowed() == 0) {
            return EVERY_ITEM;
        }
        String among = blanks.among().size() == sum.summed().size()
                ? ""
                : " among the " + blanks.among().size() + " items of the whole questionnaire";
        String madeUp = switch (blanks.policy()) {
            case ZERO -> "each counts 0";
            case PRORATE -> "each counts as the mean of the answered items";
        };
        return "Up to " + blanks.allowed() + " answers may be missing" + among + ": " + madeUp
                + ". With more there is no score.";
    }

    private static List<String> grown(GrowthMeasure growth) {
        List<String> steps = new ArrayList<>();
        steps.add(
                switch (growth.indicator()) {
                    case BMI_FOR_AGE -> "Weight in kilograms divided by the square of the height in metres.";
                    case HEIGHT_FOR_AGE -> "Height in centimetres.";
                    case WEIGHT_FOR_AGE -> "Weight in kilograms.";
                });
        steps.add(
                "It becomes a z-score for the child's sex and age in months (days / 30.4375) by the LMS figures of the"
                        + " reference, linear between completed months, rounded to two decimals.");
        if (growth.indicator() != GrowthIndicator.HEIGHT_FOR_AGE) {
            steps.add("Beyond 3 standard deviations it is counted in steps of the distance between 2 and 3.");
        }
        steps.add("A z-score outside "
                + CutOff.ofScore(growth.plausible().inWords("z")).words()
                + " is an error of measurement, to be measured again. It raises nothing.");
        Bounds heights = growth.plausibleHeight();
        if (heights != null) {
            steps.add("Nor is there a z-score when the height for age lies outside "
                    + CutOff.ofScore(heights.inWords("z")).words() + ": the height is to be measured again.");
        }
        if (growth.notWith() != null) {
            steps.add("With " + Words.ofItem(growth.notWith()) + " there is no z-score: the weight says nothing then.");
        }
        return steps;
    }

    private static List<String> answered(NumberMeasure number) {
        List<String> steps = new ArrayList<>();
        steps.add("The number that was answered: " + Words.ofItem(number.item()) + ".");
        if (!number.noMoreThan().isEmpty()) {
            steps.add("More than "
                    + Words.listed(
                            number.noMoreThan().stream().map(Words::ofItem).toList(), "or")
                    + " contradicts itself: to be asked again. It raises nothing.");
        }
        return steps;
    }

    private static List<String> counted(CountMeasure count) {
        List<String> steps = new ArrayList<>();
        steps.add("How many of these hold:");
        count.conditions().stream()
                .map(Condition::inWords)
                .map(stated -> Words.capitalised(CutOff.ofFinding(stated).words()) + ".")
                .forEach(steps::add);
        return steps;
    }

    private static List<String> benchmarked(BenchmarkMeasure measure) {
        List<String> steps = new ArrayList<>();
        steps.add("What the learner reached, in per cent of the benchmark of her grade and language.");
        steps.add("Benchmarks are for the end of a grade: before month " + measure.endOfGradeFrom()
                + " of the year a learner is held to the grade before, and past the last grade to the last benchmark.");
        measure.benchmarks().stream()
                .sorted(Comparator.comparingInt(benchmark -> benchmark.grade()))
                .map(benchmark -> (benchmark.grade() == 0 ? "Grade R" : "Grade " + benchmark.grade()) + ": "
                        + Words.of(benchmark.expected()) + " " + Words.ofItem(benchmark.item()) + " ("
                        + Words.listed(
                                benchmark.languages().stream()
                                        .sorted()
                                        .map(Words::ofLanguage)
                                        .toList(),
                                "and")
                        + ")" + (benchmark.note() == null ? "." : ". " + benchmark.note()))
                .forEach(steps::add);
        return steps;
    }
}
