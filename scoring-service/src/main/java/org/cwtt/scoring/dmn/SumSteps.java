package org.cwtt.scoring.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cwtt.scoring.dmn.Logic.Column;
import org.cwtt.scoring.dmn.Logic.Hit;
import org.cwtt.scoring.dmn.Logic.Rule;
import org.cwtt.scoring.domain.ItemKind;
import org.cwtt.scoring.domain.SumItem;
import org.cwtt.scoring.domain.SumMeasure;

/// The steps of a sum: points of each item, blanks, total.
///
/// @param points name of the table from answers to points
record SumSteps(SumMeasure sum, String points, Model model) {

    Logic steps(Facts facts) {
        addPoints();
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("points", list(sum.summed(), this::pointsOf));
        steps.put("blanks", holding(sum.blanks().among(), SumSteps::isBlank));
        String refused = "blanks > " + sum.blanks().allowed();
        List<SumItem> skippable =
                sum.summed().stream().filter(item -> item.zeroWhen() != null).toList();
        if (!skippable.isEmpty()) {
            steps.put("contradictory", holding(skippable, SumSteps::isAnsweredThoughSkipped));
            refused += " or contradictory > 0";
        }
        steps.put("total", "sum(for p in points return if p = null then 0 else p)");
        String total = switch (sum.blanks().policy()) {
            case ZERO -> "total";
            case PRORATE -> {
                steps.put("counted", holding(sum.summed(), item -> "not(" + isBlank(item) + ")"));
                yield "total * " + sum.summed().size() + " / counted";
            }
        };
        return new Logic.Steps(steps, facts.suited("if " + refused + " then null else " + total));
    }

    private String pointsOf(SumItem item) {
        String own = points + "(" + Feel.name(item.item()) + ")";
        int bothEnds = Collections.min(sum.points().values())
                + Collections.max(sum.points().values());
        return Feel.known(List.of(item.item()), item.reversed() ? bothEnds + " - " + own : own);
    }

    private static String isBlank(SumItem item) {
        String blank = Feel.name(item.item()) + " = null";
        return item.zeroWhen() == null ? blank : blank + " and not(" + Feel.holds(item.zeroWhen()) + ")";
    }

    private static String isAnsweredThoughSkipped(SumItem item) {
        String answered = Feel.name(item.item()) + " != null";
        return item.zeroWhen() == null ? "false" : answered + " and " + Feel.holds(item.zeroWhen());
    }

    private static String list(List<SumItem> items, Function<SumItem, String> expression) {
        return "[" + Feel.listed(items.stream().map(expression).toList()) + "]";
    }

    private static String holding(List<SumItem> items, Function<SumItem, String> expression) {
        return "count(" + list(items, expression) + "[item = true])";
    }

    private void addPoints() {
        List<Rule> rules = new ArrayList<>();
        new TreeMap<>(sum.points())
                .forEach((code, worth) -> rules.add(new Rule(List.of(Feel.code(code)), worth.toString(), List.of())));
        FeelType type =
                ItemKind.of(sum.points().keySet(), true) instanceof ItemKind.Truth ? FeelType.BOOLEAN : FeelType.STRING;
        Logic.Table table =
                new Logic.Table(Hit.UNIQUE, List.of(new Column("Answer", "answer", type)), List.of(), List.of(), rules);
        model.add(new Model.Function(points, "answer", type, table));
    }
}
