package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a learner reached as a share of the benchmark of her grade and language, in per cent.
///
/// Benchmarks are set for the end of a grade: before that part of the year the learner is held to the grade before.
/// Who is past the last grade that has one is held to that one: who was to read so much then is to read as much now.
///
/// @param language item that holds the language of learning
/// @param endOfGradeFrom month of the year, 1 to 12, from which the learner is held to her own grade
public record BenchmarkMeasure(String language, int endOfGradeFrom, List<Benchmark> benchmarks) implements Measure {
    private static final String NO_BENCHMARK = "no-benchmark";
    private static final int UNKNOWN_GRADE = Integer.MIN_VALUE;

    /// @throws InvalidRulesetException when a grade has two benchmarks for one language, or the month is none
    public BenchmarkMeasure {
        benchmarks = List.copyOf(benchmarks);
        if (endOfGradeFrom < 1 || endOfGradeFrom > 12) {
            throw new InvalidRulesetException("end-of-grade-from-month must be a month, 1 to 12");
        }
        if (benchmarks.isEmpty()) {
            throw new InvalidRulesetException("a scale of benchmarks needs benchmarks");
        }
        Set<String> known = new HashSet<>();
        for (Benchmark benchmark : benchmarks) {
            for (String code : benchmark.languages()) {
                if (!known.add(benchmark.grade() + code)) {
                    throw new InvalidRulesetException(
                            "grade " + benchmark.grade() + " has two benchmarks for the language " + code);
                }
            }
        }
    }

    @Override
    public Measurement of(Submission submission) {
        if (expectsNothingOf(submission.interview())) {
            return new Measurement.NotExpected(NO_BENCHMARK);
        }
        if (submission.valueOf(language) == null) {
            return Measurement.Lacking.ANSWERS;
        }
        if (gradeHeldTo(submission.interview()) == UNKNOWN_GRADE) {
            return new Measurement.Unusable("grade-unknown");
        }
        Benchmark benchmark = benchmarkOf(submission);
        if (benchmark == null) {
            return new Measurement.Unusable(NO_BENCHMARK);
        }
        Double reached = submission.quantityOf(benchmark.item());
        if (reached == null) {
            return Measurement.Lacking.ANSWERS;
        }
        return reached < 0
                ? new Measurement.Unusable("implausible")
                : new Measurement.Measured(100 * reached / benchmark.expected());
    }

    /// True when no language has a benchmark for the grade that the learner is held to.
    @Override
    public boolean expectsNothingOf(Interview interview) {
        int grade = gradeHeldTo(interview);
        if (grade == UNKNOWN_GRADE) {
            return false;
        }
        for (Benchmark benchmark : benchmarks) {
            if (benchmark.grade() == grade) {
                return false;
            }
        }
        return true;
    }

    /// The benchmark that the learner is held to; none when none is published for her grade and language.
    public @Nullable Benchmark benchmarkOf(Submission submission) {
        Answer spoken = submission.valueOf(language);
        int grade = gradeHeldTo(submission.interview());
        for (Benchmark benchmark : benchmarks) {
            if (spoken != null
                    && benchmark.grade() == grade
                    && benchmark.languages().contains(spoken.text())) {
                return benchmark;
            }
        }
        return null;
    }

    /// The last grade that has a benchmark.
    public int lastGrade() {
        int last = Integer.MIN_VALUE;
        for (Benchmark benchmark : benchmarks) {
            last = Math.max(last, benchmark.grade());
        }
        return last;
    }

    /// Her own grade late in the year, else the one before, which is -1 for Grade R; never past the last that has one.
    private int gradeHeldTo(Interview interview) {
        int grade = switch (interview.grade()) {
            case "R" -> 0;
            case "1", "2", "3", "4", "5", "6", "7" -> Integer.parseInt(interview.grade());
            default -> UNKNOWN_GRADE;
        };
        if (grade == UNKNOWN_GRADE) {
            return grade;
        }
        return Math.min(lastGrade(), interview.on().getMonthValue() >= endOfGradeFrom ? grade : grade - 1);
    }

    @Override
    public List<String> items() {
        List<String> items = new ArrayList<>(List.of(language));
        benchmarks.forEach(benchmark -> items.add(benchmark.item()));
        return items.stream().distinct().toList();
    }

    @Override
    public List<String> itemsBehind(Submission submission) {
        Benchmark benchmark = benchmarkOf(submission);
        return benchmark == null ? items() : List.of(language, benchmark.item());
    }

    @Override
    public List<ExpectedItem> expects() {
        Set<String> languages = new HashSet<>();
        benchmarks.forEach(benchmark -> languages.addAll(benchmark.languages()));
        List<ExpectedItem> expected = new ArrayList<>();
        expected.add(new ExpectedItem(language, new ItemKind.Codes(languages, false)));
        items().stream().skip(1).forEach(item -> expected.add(new ExpectedItem(item, ItemKind.Number.ANY)));
        return expected;
    }

    @Override
    public Bounds range() {
        return new Bounds(0, true, Double.POSITIVE_INFINITY, false);
    }

    @Override
    public boolean wholeNumbers() {
        return false;
    }

    @Override
    public List<ItemAnswer> facts(Submission submission) {
        Interview interview = submission.interview();
        List<ItemAnswer> facts = new ArrayList<>();
        facts.add(new ItemAnswer("grade", interview.grade()));
        facts.add(new ItemAnswer("month", Integer.toString(interview.on().getMonthValue())));
        Benchmark benchmark = benchmarkOf(submission);
        if (benchmark != null) {
            facts.add(new ItemAnswer("benchmark", new Answer.Quantity(benchmark.expected()).text()));
        }
        return facts;
    }
}
