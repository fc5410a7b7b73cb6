package org.cwtt.scoring.rulesets;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.BandTable;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.Condition;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.Measure;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScaleTitle;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.ShareMeasure;
import org.jspecify.annotations.Nullable;

/// Reads the scales of one ruleset, in their order: a scale may refer to one that stands before it.
final class ScaleReader {
    private final MeasureReader measures;
    private final Set<String> ids = new HashSet<>();

    /// What a scale can be.
    enum Kind {
        GROWTH,
        SUM,
        SHARE,
        NUMBER,
        COUNT,
        BENCHMARK,
        FINDINGS
    }

    ScaleReader(GrowthFigures figures) {
        this.measures = new MeasureReader(figures);
    }

    Scale read(RulesetNode node) {
        ScaleTitle title = new ScaleTitle(
                node.text("id"),
                node.text("title"),
                node.oneOf("respondent", Respondent.class),
                node.text("source"),
                node.has("age-in-years") ? node.object("age-in-years").as(Conditions::bounds) : null,
                node.textOrNone("note"));
        if (!ids.add(title.id())) {
            throw node.complaint("id", "is used twice");
        }
        return switch (node.oneOf("kind", Kind.class)) {
            case GROWTH -> scored(title, node, measures.growth(node));
            case SUM -> scored(title, node, measures.sum(node));
            case SHARE -> scored(title, node, new ShareMeasure(node.text("part"), node.text("whole")));
            case NUMBER -> scored(title, node, MeasureReader.number(node));
            case COUNT -> scored(title, node, new CountMeasure(node.each("conditions", Conditions::of)));
            case BENCHMARK -> scored(title, node, measures.benchmark(node));
            case FINDINGS -> findings(title, node);
        };
    }

    private static ScoredScale scored(ScaleTitle title, RulesetNode node, Measure measure) {
        String scoreName = node.has("score-name") ? node.text("score-name") : "score";
        Shared shared = new Shared(title.source(), null);
        BandTable bands = bands(node, scoreName, measure, shared);
        Map<String, BandTable> byLanguage = new LinkedHashMap<>();
        if (node.has("bands-by-language")) {
            RulesetNode languages = node.object("bands-by-language");
            languages
                    .fields()
                    .forEach(language -> byLanguage.put(
                            language, languages.object(language).as(own -> languageBands(own, scoreName, measure))));
        }
        return new ScoredScale(title, measure, bands, byLanguage, node.textOrNone("best"));
    }

    /// What the bands of one table have in common, unless one says otherwise.
    private record Shared(String source, @Nullable String note) {}

    private static BandTable languageBands(RulesetNode node, String scoreName, Measure measure) {
        Shared shared = new Shared(node.text("source"), node.textOrNone("note"));
        return bands(node, scoreName, measure, shared);
    }

    private static BandTable bands(RulesetNode node, String scoreName, Measure measure, Shared shared) {
        List<BandTable.Range> ranges = node.each("bands", band -> range(band, scoreName, measure, shared));
        return node.whole("bands", () -> {
            BandTable bands = new BandTable(ranges);
            bands.requireToCover(measure.range(), measure.wholeNumbers());
            return bands;
        });
    }

    private static BandTable.Range range(RulesetNode node, String scoreName, Measure measure, Shared shared) {
        Bounds bounds = Conditions.bounds(node);
        return new BandTable.Range(bounds, band(node, bounds.inWords(scoreName), measure.items(), shared));
    }

    private static FindingsScale findings(ScaleTitle title, RulesetNode node) {
        Shared shared = new Shared(title.source(), null);
        List<FindingsScale.Finding> findings = node.each("findings", found -> {
            Condition condition = Conditions.of(found);
            return new FindingsScale.Finding(condition, band(found, condition.inWords(), condition.items(), shared));
        });
        List<String> items = findings.stream()
                .flatMap(finding -> finding.condition().items().stream())
                .distinct()
                .toList();
        String words = findings.stream()
                .map(finding -> finding.band().name())
                .collect(Collectors.joining(", ", "none of ", ""));
        return new FindingsScale(title, findings, new Band(node.text("otherwise"), words, title.source(), items, null));
    }

    /// A band may have a source and a note of its own.
    private static Band band(RulesetNode node, String cutOff, List<String> items, Shared shared) {
        return new Band(
                node.text("band"),
                cutOff,
                node.has("source") ? node.text("source") : shared.source(),
                items,
                node.has("note") ? node.text("note") : shared.note());
    }
}
