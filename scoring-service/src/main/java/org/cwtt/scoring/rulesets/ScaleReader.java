package org.cwtt.scoring.rulesets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.GrowthIndicator;
import org.cwtt.scoring.domain.GrowthMeasure;
import org.cwtt.scoring.domain.GrowthReference;
import org.cwtt.scoring.domain.Measure;
import org.cwtt.scoring.domain.NumberMeasure;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScaleTitle;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.ShareMeasure;
import org.cwtt.scoring.domain.SumMeasure;

/// Reads the scales of one ruleset, in their order: a scale may refer to one that stands before it.
final class ScaleReader {
    private final GrowthReference reference;
    private final Map<String, List<String>> itemsOf = new HashMap<>();

    /// What a scale can be.
    enum Kind {
        GROWTH,
        SUM,
        SHARE,
        NUMBER,
        FINDINGS
    }

    ScaleReader(GrowthReference reference) {
        this.reference = reference;
    }

    Scale read(RulesetNode node) {
        ScaleTitle title = new ScaleTitle(
                node.text("id"),
                node.text("title"),
                node.oneOf("respondent", Respondent.class),
                node.text("source"),
                node.has("age-in-years") ? node.object("age-in-years").as(Conditions::bounds) : null);
        Scale scale = switch (node.oneOf("kind", Kind.class)) {
            case GROWTH -> scored(title, node, growth(node));
            case SUM -> scored(title, node, sum(node));
            case SHARE -> scored(title, node, new ShareMeasure(node.text("part"), node.text("whole")));
            case NUMBER -> scored(title, node, new NumberMeasure(node.text("item")));
            case FINDINGS -> findings(title, node);
        };
        if (itemsOf.put(scale.id(), scale.items()) != null) {
            throw node.complaint("id", "is used twice");
        }
        return scale;
    }

    private GrowthMeasure growth(RulesetNode node) {
        return new GrowthMeasure(
                reference,
                node.oneOf("indicator", GrowthIndicator.class),
                node.textOrNone("weight-kg"),
                node.text("height-cm"),
                node.textOrNone("not-with"),
                node.object("plausible").as(Conditions::bounds));
    }

    private SumMeasure sum(RulesetNode node) {
        List<String> items = node.texts("items");
        List<String> blanksAmong = items;
        if (node.has("blanks-among")) {
            blanksAmong = itemsOf.getOrDefault(node.text("blanks-among"), List.of());
            if (!blanksAmong.containsAll(items)) {
                throw node.complaint("blanks-among", "must name an earlier scale that has all these items");
            }
        }
        return new SumMeasure(items, node.wholesByCode("points"), node.whole("blanks-allowed"), blanksAmong);
    }

    private static ScoredScale scored(ScaleTitle title, RulesetNode node, Measure measure) {
        String scoreName = node.has("score-name") ? node.text("score-name") : "score";
        return new ScoredScale(title, measure, node.each("bands", band -> {
            Bounds bounds = Conditions.bounds(band);
            return new ScoredScale.Range(
                    bounds,
                    new Band(band.text("band"), bounds.inWords(scoreName), source(title, band), measure.items()));
        }));
    }

    private static FindingsScale findings(ScaleTitle title, RulesetNode node) {
        List<FindingsScale.Finding> findings = node.each("findings", found -> {
            var condition = Conditions.of(found);
            return new FindingsScale.Finding(
                    condition,
                    new Band(found.text("band"), condition.inWords(), source(title, found), condition.items()));
        });
        List<String> items = new ArrayList<>();
        findings.forEach(finding -> items.addAll(finding.condition().items()));
        String words = findings.stream()
                .map(finding -> finding.band().name())
                .collect(Collectors.joining(", ", "none of ", ""));
        return new FindingsScale(
                title,
                findings,
                new Band(
                        node.text("otherwise"),
                        words,
                        title.source(),
                        items.stream().distinct().toList()));
    }

    /// A band may have a source of its own; else the scale's holds.
    private static String source(ScaleTitle title, RulesetNode band) {
        return band.has("source") ? band.text("source") : title.source();
    }
}
