package org.cwtt.scoring.rulesets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Benchmark;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.Blanks;
import org.cwtt.scoring.domain.GrowthIndicator;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.NumberMeasure;
import org.cwtt.scoring.domain.SumItem;
import org.cwtt.scoring.domain.SumMeasure;

/// Reads how a scale makes its number.
final class MeasureReader {
    /// The figures of a ruleset that names none: those that were there when the first one was released.
    private static final String FIRST_FIGURES = "who-2007-growth-reference";

    private final GrowthFigures figures;
    private final Map<String, List<SumItem>> sums = new HashMap<>();

    MeasureReader(GrowthFigures figures) {
        this.figures = figures;
    }

    GrowthMeasure growth(RulesetNode node) {
        return new GrowthMeasure(
                figures.named(node.has("figures") ? node.text("figures") : FIRST_FIGURES),
                node.oneOf("indicator", GrowthIndicator.class),
                node.textOrNone("weight-kg"),
                node.textOrNone("height-cm"),
                node.textOrNone("not-with"),
                node.object("plausible").as(Conditions::bounds),
                node.has("plausible-height") ? node.object("plausible-height").as(Conditions::bounds) : null);
    }

    /// Remembers the items of the sum, so that a later one may count its blanks among them.
    SumMeasure sum(RulesetNode node) {
        List<SumItem> items = node.eachOrText("items", SumItem::of, MeasureReader::sumItem);
        if (items.stream().map(SumItem::item).distinct().count() != items.size()) {
            throw node.complaint("items", "names something twice");
        }
        List<SumItem> among = items;
        if (node.has("blanks-among")) {
            among = sums.getOrDefault(node.text("blanks-among"), List.of());
            if (among.isEmpty()) {
                throw node.complaint("blanks-among", "must name an earlier sum: none of this name comes before it");
            }
            if (!among.containsAll(items)) {
                throw node.complaint(
                        "blanks-among",
                        "must name an earlier sum that has all these items; it lacks " + lacking(items, among));
            }
        }
        sums.put(node.text("id"), items);
        int allowed = node.whole("blanks-allowed");
        if (allowed >= items.size() && !node.has("blanks-among")) {
            throw node.complaint("blanks-allowed", "must be less than the " + items.size() + " items");
        }
        Blanks.Policy policy = node.has("blanks") ? node.oneOf("blanks", Blanks.Policy.class) : Blanks.Policy.ZERO;
        return new SumMeasure(items, node.wholesByCode("points"), new Blanks(policy, allowed, among));
    }

    private static String lacking(List<SumItem> items, List<SumItem> among) {
        return items.stream()
                .filter(item -> !among.contains(item))
                .map(SumItem::item)
                .collect(Collectors.joining(", "));
    }

    private static SumItem sumItem(RulesetNode node) {
        return new SumItem(
                node.text("item"),
                node.has("reversed") && node.truth("reversed"),
                node.has("zero-when") ? node.object("zero-when").as(Conditions::of) : null);
    }

    static NumberMeasure number(RulesetNode node) {
        return new NumberMeasure(node.text("item"), node.has("no-more-than") ? node.texts("no-more-than") : List.of());
    }

    BenchmarkMeasure benchmark(RulesetNode node) {
        return new BenchmarkMeasure(
                node.text("language"),
                node.whole("end-of-grade-from-month"),
                node.each("benchmarks", MeasureReader::oneBenchmark));
    }

    private static Benchmark oneBenchmark(RulesetNode node) {
        return new Benchmark(
                node.whole("grade"),
                node.text("item"),
                node.number("expected"),
                Set.copyOf(node.texts("languages")),
                node.textOrNone("note"));
    }
}
