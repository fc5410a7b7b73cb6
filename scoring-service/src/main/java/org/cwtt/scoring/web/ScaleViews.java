package org.cwtt.scoring.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.BandTable;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.ExpectedItem;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.ItemKind;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.SumItem;
import org.cwtt.scoring.domain.SumMeasure;
import org.cwtt.scoring.web.RulesetView.BandTableView;
import org.cwtt.scoring.web.RulesetView.BandView;
import org.cwtt.scoring.web.RulesetView.ItemView;
import org.cwtt.scoring.web.RulesetView.Link;
import org.cwtt.scoring.web.RulesetView.MakesView;
import org.cwtt.scoring.web.RulesetView.ScaleView;
import org.cwtt.scoring.words.CutOff;
import org.cwtt.scoring.words.MeasureWords;
import org.cwtt.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/// From a scale to its section of the page.
final class ScaleViews {
    private final Scale scale;
    private final Ruleset ruleset;

    private ScaleViews(Scale scale, Ruleset ruleset) {
        this.scale = scale;
        this.ruleset = ruleset;
    }

    static ScaleView of(Scale scale, Ruleset ruleset) {
        ScaleViews views = new ScaleViews(scale, ruleset);
        return switch (scale) {
            case ScoredScale scored ->
                views.view(
                        MeasureWords.computed(scored.measure()),
                        MeasureWords.missing(scored.measure()),
                        views.tables(scored));
            case FindingsScale found ->
                views.view(
                        List.of("Each finding holds or does not, by itself. Several may hold at once."),
                        "A finding that does not rest on a missing answer holds all the same. The scale is settled when"
                                + " every finding is known.",
                        List.of(new BandTableView("Findings", views.findings(found))));
        };
    }

    private ScaleView view(List<String> computed, String missing, List<BandTableView> tables) {
        Bounds years = scale.title().years();
        return new ScaleView(
                RulesetViews.anchor(scale.id()),
                scale.id(),
                scale.title().name(),
                Words.of(scale.title().respondent()),
                scale.title().source(),
                years == null
                        ? monthsOfReference()
                        : CutOff.ofScore(years.inWords("age")).words() + " years",
                scale.title().note(),
                computed,
                missing,
                items(),
                tables);
    }

    /// A z-score exists only for the ages of its reference.
    private @Nullable String monthsOfReference() {
        return scale instanceof ScoredScale scored && scored.measure() instanceof GrowthMeasure growth
                ? growth.reference()
                        .months(growth.indicator())
                        .map(months -> CutOff.ofScore(months.inWords("age")).words()
                                + " months, those of the growth reference")
                        .orElse(null)
                : null;
    }

    private List<ItemView> items() {
        Map<String, ItemKind> kinds = new LinkedHashMap<>();
        for (ExpectedItem expected : scale.expects()) {
            kinds.merge(expected.item(), expected.kind(), ItemKind::and);
        }
        List<ItemView> items = new ArrayList<>();
        kinds.forEach((item, kind) ->
                items.add(new ItemView(Words.capitalised(Words.ofItem(item)), item, kind(kind), remark(item))));
        return items;
    }

    private static String kind(ItemKind kind) {
        return switch (kind) {
            case ItemKind.Truth _ -> "yes or no";
            case ItemKind.Number _ -> "a number";
            case ItemKind.Codes(var codes, boolean all) ->
                (all ? "one of: " : "a choice, among others: ")
                        + String.join(
                                ", ", codes.stream().sorted().map(Words::of).toList());
        };
    }

    private @Nullable String remark(String item) {
        if (!(scale instanceof ScoredScale scored) || !(scored.measure() instanceof SumMeasure sum)) {
            return null;
        }
        return sum.summed().stream()
                .filter(summed -> summed.item().equals(item))
                .map(ScaleViews::remark)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String remark(SumItem item) {
        String reversed = item.reversed() ? "Reversed." : "";
        String skipped = item.zeroWhen() == null
                ? ""
                : "Not asked, and counts 0, when "
                        + CutOff.ofFinding(item.zeroWhen().inWords()).words() + ".";
        return (reversed + " " + skipped).strip();
    }

    private List<BandView> bands(BandTable table) {
        return table.ranges().stream()
                .map(range ->
                        band(range.band(), RulesetViews.ofScore(range.band().cutOff())))
                .toList();
    }

    private List<BandTableView> tables(ScoredScale scored) {
        String others = scored.bandsByLanguage().isEmpty()
                ? "Bands"
                : "Bands for every other language, and where the interviewer translates while asking";
        List<BandTableView> tables = new ArrayList<>();
        scored.bandsByLanguage()
                .forEach((language, table) -> tables.add(new BandTableView(
                        "Bands where the questionnaire is worded in " + Words.ofLanguage(language), bands(table))));
        tables.add(new BandTableView(others, bands(scored.bands())));
        return tables;
    }

    private List<BandView> findings(FindingsScale found) {
        return Stream.concat(
                        found.findings().stream()
                                .map(finding -> finding.band())
                                .map(band -> band(
                                        band, CutOff.ofFinding(band.cutOff()).words())),
                        Stream.of(band(found.otherwise(), "none of the others, every answer known")))
                .toList();
    }

    private BandView band(Band band, String cutOff) {
        List<MakesView> makes = new ArrayList<>();
        ruleset.domains()
                .forEach(rules -> rules.criteria().stream()
                        .filter(criterion -> RulesetViews.names(criterion, scale, band))
                        .map(criterion -> new MakesView(
                                criterion.level(),
                                new Link(Words.of(rules.domain()), "#" + RulesetViews.anchor(rules.domain())),
                                !RulesetViews.alone(criterion)))
                        .forEach(makes::add));
        return new BandView(Words.of(band.name()), Words.capitalised(cutOff), band.source(), band.note(), makes);
    }
}
