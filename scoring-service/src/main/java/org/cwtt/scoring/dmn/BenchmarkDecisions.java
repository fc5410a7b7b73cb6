package org.cwtt.scoring.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cwtt.scoring.dmn.Logic.Column;
import org.cwtt.scoring.dmn.Logic.Hit;
import org.cwtt.scoring.dmn.Logic.Rule;
import org.cwtt.scoring.domain.Benchmark;
import org.cwtt.scoring.domain.BenchmarkMeasure;

/// The decisions about a benchmark: the grade that counts, what is expected of it, what the learner reached.
record BenchmarkDecisions(BenchmarkMeasure measure, Facts facts) {

    /// The expression of what the learner reached, in per cent of what is expected.
    String percent() {
        List<Rule> expected = new ArrayList<>();
        List<Rule> reached = new ArrayList<>();
        measure.benchmarks().forEach(benchmark -> {
            List<String> tests = List.of(
                    Integer.toString(benchmark.grade()),
                    Feel.listed(benchmark.languages().stream()
                            .sorted()
                            .map(Feel::text)
                            .toList()));
            List<String> notes = List.of(benchmark.note() == null ? "" : benchmark.note());
            expected.add(new Rule(tests, Feel.number(benchmark.expected()), notes));
            reached.add(new Rule(tests, Feel.name(benchmark.item()), notes));
        });
        String grade = gradeHeldTo();
        String benchmark = byGradeAndLanguage("benchmark", "What is expected", grade, expected);
        String result = byGradeAndLanguage("reached", "What the learner reached", grade, reached);
        return "if " + benchmark + " = null or " + result + " = null or " + result + " < 0 then null else 100 * "
                + result + " / " + benchmark;
    }

    /// Adds the decision about the grade whose benchmark counts, and answers its name; null when it is not known.
    private String gradeHeldTo() {
        List<String> grades = IntStream.rangeClosed(1, 7)
                .mapToObj(Integer::toString)
                .map(Feel::text)
                .toList();
        String own = "if " + facts.grade() + " = \"R\" then 0 else if list contains([" + Feel.listed(grades) + "], "
                + facts.grade() + ") then number(" + facts.grade() + ") else null";
        return facts.model()
                .add(new Model.Decision(
                        Feel.name(facts.scale().id(), "grade"),
                        FeelType.NUMBER,
                        new Logic.Steps(
                                Map.of("own", own),
                                "if own = null then null else min(" + measure.lastGrade() + ", if " + facts.month()
                                        + " >= " + measure.endOfGradeFrom() + " then own else own - 1)"),
                        "The grade that the learner is held to: her own late in the year, else the one before; never past"
                                + " the last that has a benchmark"));
    }

    private String byGradeAndLanguage(String what, String description, String grade, List<Rule> rules) {
        List<Column> columns = List.of(
                new Column("Grade", grade, FeelType.NUMBER),
                new Column("Language of learning", Feel.name(measure.language()), FeelType.STRING));
        return facts.model()
                .add(new Model.Decision(
                        Feel.name(facts.scale().id(), what),
                        FeelType.NUMBER,
                        new Logic.Table(Hit.UNIQUE, columns, List.of(), List.of("Note"), rules),
                        description));
    }

    /// The expression that is true where no language has a benchmark for the grade. A child who was asked
    /// must be of the age of the scale too.
    String expectsNothing() {
        List<Integer> grades = measure.benchmarks().stream()
                .map(Benchmark::grade)
                .distinct()
                .sorted()
                .toList();
        String grade = gradeHeldTo();
        String nothing = grade + " != null and not(list contains(" + grades + ", " + grade + "))";
        return facts.scale().title().years() == null
                ? nothing
                : "if " + facts.asked() + " = true then (" + facts.suited(nothing) + ") else " + nothing;
    }
}
