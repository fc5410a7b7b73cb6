package org.cwtt.scoring.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.BandTable;
import org.cwtt.scoring.domain.RandomAnswers;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.ScoredScale;
import org.cwtt.scoring.domain.Submission;

/// Answers that come as close to a cut-off as answers can: on it, and next to it on either side.
final class CutOffs {
    private static final int DRAWS = 20_000;

    private CutOffs() {}

    /// A cut-off with the submissions around it, by their scores.
    record Edge(String scale, String language, double cutOff, Map<Double, Submission> around) {}

    /// Every cut-off of every scale, for each language that has cut-offs of its own and for one that has not.
    static List<Edge> of(Ruleset ruleset, RandomAnswers random) {
        List<Edge> edges = new ArrayList<>();
        for (Respondent respondent : Respondent.values()) {
            List<ScoredScale> scales = ruleset.scales().values().stream()
                    .filter(scale -> scale.title().respondent() == respondent)
                    .flatMap(scale -> scale instanceof ScoredScale scored ? Stream.of(scored) : Stream.empty())
                    .toList();
            Set<String> languages = new TreeSet<>(Set.of("en"));
            scales.forEach(scale -> languages.addAll(scale.bandsByLanguage().keySet()));
            for (String language : languages) {
                List<Submission> drawn = Stream.generate(() -> random.of(respondent, language))
                        .limit(DRAWS)
                        .toList();
                scales.forEach(scale -> edges.addAll(edges(scale, language, drawn)));
            }
        }
        return edges;
    }

    private static List<Edge> edges(ScoredScale scale, String language, List<Submission> drawn) {
        NavigableMap<Double, Submission> byScore = new TreeMap<>();
        for (Submission submission : drawn) {
            Double score = scale.read(submission).score();
            if (score != null) {
                byScore.putIfAbsent(score, submission);
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (double cutOff : cutOffs(scale.bandsFor(language))) {
            Map<Double, Submission> around = new TreeMap<>();
            for (NavigableMap<Double, Submission> near : List.of(
                    byScore.headMap(cutOff, false).descendingMap(),
                    byScore.subMap(cutOff, true, cutOff, true),
                    byScore.tailMap(cutOff, false))) {
                near.entrySet().stream().limit(1).forEach(found -> around.put(found.getKey(), found.getValue()));
            }
            edges.add(new Edge(scale.id(), language, cutOff, around));
        }
        return edges;
    }

    /// Where one band ends and where the next begins.
    private static Set<Double> cutOffs(BandTable table) {
        Set<Double> cutOffs = new HashSet<>();
        table.ranges().stream()
                .skip(1)
                .forEach(range -> cutOffs.add(range.bounds().lower()));
        table.ranges().stream()
                .limit(table.ranges().size() - 1L)
                .forEach(range -> cutOffs.add(range.bounds().upper()));
        return cutOffs;
    }
}
