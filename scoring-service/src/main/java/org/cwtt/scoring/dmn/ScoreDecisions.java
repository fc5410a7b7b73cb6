package org.cwtt.scoring.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cwtt.scoring.dmn.Logic.Column;
import org.cwtt.scoring.dmn.Logic.Hit;
import org.cwtt.scoring.dmn.Logic.Rule;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.Condition;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.ItemKind;
import org.cwtt.scoring.domain.NumberMeasure;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.ShareMeasure;
import org.cwtt.scoring.domain.SumItem;
import org.cwtt.scoring.domain.SumMeasure;
import org.cwtt.scoring.words.MeasureWords;

/// The decision that makes a scale's number: null where the answers make none.
final class ScoreDecisions {
    private final ScoredScale scale;
    private final Facts facts;
    private final Model model;

    ScoreDecisions(ScoredScale scale, Model model) {
        this.scale = scale;
        this.facts = new Facts(scale, model);
        this.model = model;
    }

    /// Adds the decision, and answers its name.
    String score() {
        Logic logic = switch (scale.measure()) {
            case SumMeasure sum -> sum(sum);
            case GrowthMeasure growth -> growth(growth);
            case ShareMeasure share -> share(share);
            case NumberMeasure number -> number(number);
            case CountMeasure count -> counted(count, "item = true");
            case BenchmarkMeasure benchmark -> benchmark(benchmark);
        };
        String words =
                String.join(" ", MeasureWords.computed(scale.measure())) + " " + MeasureWords.missing(scale.measure());
        return model.add(new Model.Decision(Feel.name(scale.id(), "score"), FeelType.NUMBER, logic, words));
    }

    /// Adds what the count would be if all that is not known held, and answers its name.
    String countAtMost(CountMeasure count) {
        return model.add(new Model.Decision(
                Feel.name(scale.id(), "count_at_most"),
                FeelType.NUMBER,
                counted(count, "item = true or item = null"),
                "The count if all that is not known held"));
    }

    private Logic growth(GrowthMeasure growth) {
        String z = model.add(new Model.Input(
                Feel.name(scale.id(), "z"),
                FeelType.NUMBER,
                List.of(),
                "z-score, computed outside this model, rounded to two decimals; null when it cannot be computed. "
                        + scale.title().source()));
        String plausible = "if " + Feel.within(z, growth.plausible()) + " then " + z + " else null";
        String notWith = growth.notWith();
        return literal(
                notWith == null
                        ? plausible
                        : "if " + Feel.holds(new Condition.Is(notWith, "true")) + " then null else " + plausible);
    }

    private Logic share(ShareMeasure share) {
        String part = Feel.name(share.part());
        String whole = Feel.name(share.whole());
        return literal(Feel.known(
                share.items(),
                "if " + part + " < 0 or " + whole + " <= 0 or " + part + " > " + whole + " then null else 100 * " + part
                        + " / " + whole));
    }

    private Logic number(NumberMeasure number) {
        String item = Feel.name(number.item());
        return literal(Feel.known(number.items(), "if " + item + " < 0 then null else " + item));
    }

    private Logic counted(CountMeasure count, String which) {
        List<String> truths = count.conditions().stream().map(Feel::condition).toList();
        return literal(
                "if " + facts.asked() + " = true then count([" + Feel.listed(truths) + "][" + which + "]) else null");
    }

    private Logic literal(String expression) {
        return new Logic.Literal(facts.suited(expression));
    }

    private Logic sum(SumMeasure sum) {
        String points = points(sum);
        int ends =
                sum.points().values().stream().mapToInt(Integer::intValue).min().orElseThrow()
                        + sum.points().values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElseThrow();
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("points", list(sum.summed(), item -> {
            String own = points + "(" + Feel.name(item.item()) + ")";
            return Feel.known(List.of(item.item()), item.reversed() ? ends + " - " + own : own);
        }));
        steps.put("blanks", holding(sum.blanks().among(), item -> isBlank(item) + notSkipped(item)));
        steps.put(
                "contradictory",
                holding(
                        sum.summed(),
                        item -> item.zeroWhen() == null
                                ? "false"
                                : Feel.name(item.item()) + " != null and " + Feel.holds(item.zeroWhen())));
        steps.put("total", "sum(for p in points return if p = null then 0 else p)");
        String total = switch (sum.blanks().policy()) {
            case ZERO -> "total";
            case PRORATE -> {
                steps.put("counted", holding(sum.summed(), item -> "not(" + isBlank(item) + notSkipped(item) + ")"));
                yield "total * " + sum.summed().size() + " / counted";
            }
        };
        return new Logic.Steps(
                steps,
                facts.suited(
                        "if blanks > " + sum.blanks().allowed() + " or contradictory > 0 then null else " + total));
    }

    private static String isBlank(SumItem item) {
        return Feel.name(item.item()) + " = null";
    }

    private static String notSkipped(SumItem item) {
        return item.zeroWhen() == null ? "" : " and not(" + Feel.holds(item.zeroWhen()) + ")";
    }

    private static String list(List<SumItem> items, Function<SumItem, String> expression) {
        return "[" + Feel.listed(items.stream().map(expression).toList()) + "]";
    }

    private static String holding(List<SumItem> items, Function<SumItem, String> expression) {
        return "count(" + list(items, expression) + "[item = true])";
    }

    private String points(SumMeasure sum) {
        List<Rule> rules = new ArrayList<>();
        new TreeMap<>(sum.points())
                .forEach((code, points) -> rules.add(new Rule(List.of(Feel.code(code)), points.toString(), List.of())));
        FeelType type =
                ItemKind.of(sum.points().keySet(), true) instanceof ItemKind.Truth ? FeelType.BOOLEAN : FeelType.STRING;
        return model.add(new Model.Function(
                Feel.name(scale.id(), "points"),
                "answer",
                type,
                new Logic.Table(
                        Hit.UNIQUE, List.of(new Column("Answer", "answer", type)), List.of(), List.of(), rules)));
    }

    private Logic benchmark(BenchmarkMeasure measure) {
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
        String grade = gradeHeldTo(measure);
        String benchmark = byGradeAndLanguage("benchmark", "What is expected", grade, measure, expected);
        String result = byGradeAndLanguage("reached", "What the learner reached", grade, measure, reached);
        return literal("if " + benchmark + " = null or " + result + " = null or " + result
                + " < 0 then null else 100 * " + result + " / " + benchmark);
    }

    /// Adds the decision about the grade whose benchmark counts, and answers its name; null when it is not known.
    String gradeHeldTo(BenchmarkMeasure measure) {
        List<String> grades = IntStream.rangeClosed(1, 7)
                .mapToObj(Integer::toString)
                .map(Feel::text)
                .toList();
        String own = "if " + facts.grade() + " = \"R\" then 0 else if list contains([" + Feel.listed(grades) + "], "
                + facts.grade() + ") then number(" + facts.grade() + ") else null";
        return model.add(new Model.Decision(
                Feel.name(scale.id(), "grade"),
                FeelType.NUMBER,
                new Logic.Steps(
                        Map.of("own", own),
                        "if own = null or " + facts.month() + " >= " + measure.endOfGradeFrom()
                                + " then own else own - 1"),
                "The grade that the learner is held to: her own late in the year, else the one before"));
    }

    private String byGradeAndLanguage(
            String what, String description, String grade, BenchmarkMeasure measure, List<Rule> rules) {
        List<Column> columns = List.of(
                new Column("Grade", grade, FeelType.NUMBER),
                new Column("Language of learning", Feel.name(measure.language()), FeelType.STRING));
        return model.add(new Model.Decision(
                Feel.name(scale.id(), what),
                FeelType.NUMBER,
                new Logic.Table(Hit.UNIQUE, columns, List.of(), List.of("Note"), rules),
                description));
    }
}
