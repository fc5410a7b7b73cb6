package org.cwtt.scoring.dmn;

import java.util.List;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.Condition;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.NumberMeasure;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.ShareMeasure;
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
            case SumMeasure sum -> new SumSteps(sum, Feel.name(scale.id(), "points"), model).steps(facts);
            case GrowthMeasure growth -> growth(growth);
            case ShareMeasure share -> share(share);
            case NumberMeasure number -> number(number);
            case CountMeasure count -> counted(count, "item = true");
            case BenchmarkMeasure benchmark -> literal(new BenchmarkDecisions(benchmark, facts).percent());
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
        String contradicted = number.noMoreThan().stream()
                .map(Feel::name)
                .map(whole -> " or (" + whole + " != null and " + item + " > " + whole + ")")
                .collect(Collectors.joining());
        return literal(Feel.known(number.items(), "if " + item + " < 0" + contradicted + " then null else " + item));
    }

    private Logic counted(CountMeasure count, String which) {
        List<String> truths = count.conditions().stream().map(Feel::condition).toList();
        String all = "[" + Feel.listed(truths) + "]";
        return literal("if " + facts.asked() + " = true and count(" + all + "[item != null]) > 0 then count(" + all
                + "[" + which + "]) else null");
    }

    private Logic literal(String expression) {
        return new Logic.Literal(facts.suited(expression));
    }
}
