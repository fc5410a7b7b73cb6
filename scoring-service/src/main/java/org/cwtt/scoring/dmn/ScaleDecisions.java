package org.cwtt.scoring.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.scoring.dmn.Logic.Column;
import org.cwtt.scoring.dmn.Logic.Hit;
import org.cwtt.scoring.dmn.Logic.Rule;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.BandTable;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScoredScale;

/// The decisions of one scale: its score or findings, its bands, and whether anything missing could change them.
final class ScaleDecisions {
    private static final List<String> NOTES = List.of("Cut-off", "Source");

    private final Model model;

    ScaleDecisions(Model model) {
        this.model = model;
    }

    /// Name of the decision about the bands of a scale.
    static String band(Scale scale) {
        return Feel.name(scale.id(), "band");
    }

    /// Name of the decision whether the scale is settled.
    static String settled(Scale scale) {
        return Feel.name(scale.id(), "settled");
    }

    /// The expression that is true where the scale has the band.
    static String reaches(Scale scale, String band) {
        return switch (scale) {
            case ScoredScale _ -> band(scale) + " = " + Feel.text(band);
            case FindingsScale _ -> "list contains(" + band(scale) + ", " + Feel.text(band) + ") = true";
        };
    }

    void add(Scale scale) {
        switch (scale) {
            case ScoredScale scored -> scored(scored);
            case FindingsScale found -> found(found);
        }
    }

    private void scored(ScoredScale scale) {
        ScoreDecisions scores = new ScoreDecisions(scale, model);
        String score = scores.score();
        String band = bandOf(scale, band(scale), score);
        String known = band + " != null";
        settled(
                scale,
                switch (scale.measure()) {
                    case CountMeasure count ->
                        known + " and " + band + " = "
                                + bandOf(scale, Feel.name(scale.id(), "band_at_most"), scores.countAtMost(count));
                    case BenchmarkMeasure benchmark ->
                        known + " or (" + new BenchmarkDecisions(benchmark, new Facts(scale, model)).expectsNothing()
                                + ") = true";
                    default -> known;
                });
    }

    private String bandOf(ScoredScale scale, String name, String score) {
        List<Column> columns = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        Map<String, BandTable> byLanguage = scale.bandsByLanguage();
        if (!byLanguage.isEmpty()) {
            columns.add(new Column("Language of the words", new Facts(scale, model).language(), FeelType.STRING));
            byLanguage.forEach((language, table) -> rules.addAll(rules(table, List.of(Feel.text(language)))));
            List<String> codes = byLanguage.keySet().stream().map(Feel::text).toList();
            rules.addAll(rules(scale.bands(), List.of("not(" + Feel.listed(codes) + ")")));
        } else {
            rules.addAll(rules(scale.bands(), List.of()));
        }
        columns.add(new Column("Score", score, FeelType.NUMBER));
        return model.add(new Model.Decision(
                name,
                FeelType.STRING,
                new Logic.Table(Hit.UNIQUE, columns, List.of(), NOTES, rules),
                scale.title().name() + ". " + scale.title().source()));
    }

    private static List<Rule> rules(BandTable table, List<String> before) {
        return table.ranges().stream()
                .map(range -> {
                    List<String> tests = new ArrayList<>(before);
                    tests.add(Feel.test(range.bounds()));
                    return rule(tests, range.band());
                })
                .toList();
    }

    private static Rule rule(List<String> tests, Band band) {
        String source = band.note() == null ? band.source() : band.source() + " Note: " + band.note();
        return new Rule(tests, Feel.text(band.name()), List.of(band.cutOff(), source));
    }

    private void found(FindingsScale scale) {
        Facts facts = new Facts(scale, model);
        Map<String, String> truths = new LinkedHashMap<>();
        scale.findings()
                .forEach(finding -> truths.put(
                        Feel.name(finding.band().name()), facts.suited(Feel.condition(finding.condition()))));
        String findings = model.add(new Model.Decision(
                Feel.name(scale.id(), "findings"),
                FeelType.CONTEXT,
                new Logic.Steps(truths, ""),
                "Each finding: true, false, or null where a missing answer leaves it open"));
        List<String> entries =
                truths.keySet().stream().map(entry -> findings + "." + entry).toList();
        List<Rule> rules = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            List<String> tests = new ArrayList<>(Collections.nCopies(entries.size(), "-"));
            tests.set(index, "true");
            rules.add(rule(tests, scale.findings().get(index).band()));
        }
        rules.add(rule(Collections.nCopies(entries.size(), "false"), scale.otherwise()));
        List<Column> columns = entries.stream()
                .map(entry ->
                        new Column(entry.substring(findings.length() + 1).replace('_', ' '), entry, FeelType.BOOLEAN))
                .toList();
        model.add(new Model.Decision(
                band(scale),
                FeelType.BANDS,
                new Logic.Table(Hit.COLLECT, columns, List.of(), NOTES, rules),
                scale.title().name() + ". " + scale.title().source()));
        settled(scale, "count([" + Feel.listed(entries) + "][item = null]) = 0");
    }

    private void settled(Scale scale, String expression) {
        model.add(new Model.Decision(
                settled(scale),
                FeelType.BOOLEAN,
                new Logic.Literal(expression),
                "True when nothing that is missing could change the bands"));
    }
}
