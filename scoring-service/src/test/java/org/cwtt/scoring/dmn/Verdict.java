package org.cwtt.scoring.dmn;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Domain;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.Reading;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.Submission;
import org.jspecify.annotations.Nullable;

/// What somebody makes of answers: the level of every domain, and what each scale says.
record Verdict(Map<Domain, String> levels, Map<String, ScaleVerdict> scales) {

    /// @param score to six decimals; empty where there is no band
    record ScaleVerdict(Set<String> bands, String score, boolean settled) {}

    /// Our own evaluator's.
    static Verdict ours(Ruleset ruleset, Evaluator evaluator, List<Submission> submissions) {
        Map<Domain, String> levels = new EnumMap<>(Domain.class);
        for (RiskFlag flag : evaluator.evaluate(submissions).flags()) {
            levels.put(flag.domain(), flag.level().name());
        }
        Map<String, ScaleVerdict> scales = new TreeMap<>();
        ruleset.scales().values().forEach(scale -> scales.put(scale.id(), ours(scale, submissions)));
        return new Verdict(levels, scales);
    }

    private static ScaleVerdict ours(Scale scale, List<Submission> submissions) {
        for (Submission submission : submissions) {
            if (submission.respondent() == scale.title().respondent()) {
                return submission.asks(scale.items())
                        ? ours(scale.read(submission))
                        : new ScaleVerdict(Set.of(), "", scale.expectsNothingOf(submission.interview()));
            }
        }
        return new ScaleVerdict(Set.of(), "", false);
    }

    private static ScaleVerdict ours(Reading reading) {
        Set<String> bands =
                reading.reached().stream().map(band -> band.name()).collect(Collectors.toCollection(TreeSet::new));
        return new ScaleVerdict(bands, score(bands, reading.score()), reading.settled());
    }

    /// The decision engine's.
    static Verdict theirs(Ruleset ruleset, Map<String, @Nullable Object> decided) {
        Map<Domain, String> levels = new EnumMap<>(Domain.class);
        for (Domain domain : Domain.values()) {
            levels.put(domain, String.valueOf(decided.get(domain.name().toLowerCase(Locale.ROOT) + "_level")));
        }
        Map<String, ScaleVerdict> scales = new TreeMap<>();
        for (Scale scale : ruleset.scales().values()) {
            Set<String> bands = bands(decided.get(ScaleDecisions.band(scale)));
            Object score = decided.get(Feel.name(scale.id(), "score"));
            scales.put(
                    scale.id(),
                    new ScaleVerdict(
                            bands,
                            score(bands, score instanceof Number number ? number.doubleValue() : null),
                            Boolean.TRUE.equals(decided.get(ScaleDecisions.settled(scale)))));
        }
        return new Verdict(levels, scales);
    }

    private static Set<String> bands(@Nullable Object decided) {
        return switch (decided) {
            case null -> Set.of();
            case Collection<?> several ->
                several.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
            default -> Set.of(decided.toString());
        };
    }

    private static String score(Set<String> bands, @Nullable Double score) {
        return bands.isEmpty() || score == null ? "" : String.format(Locale.ROOT, "%.6f", score + 0.0);
    }
}
