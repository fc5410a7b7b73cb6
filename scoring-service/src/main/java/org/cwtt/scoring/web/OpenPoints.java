package org.cwtt.scoring.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Band;
import org.cwtt.scoring.domain.BandTable;
import org.cwtt.scoring.domain.Benchmark;
import org.cwtt.scoring.domain.BenchmarkMeasure;
import org.cwtt.scoring.domain.FindingsScale;
import org.cwtt.scoring.domain.Measure;
import org.cwtt.scoring.domain.Scale;
import org.cwtt.scoring.domain.ScoredScale;
import org.jspecify.annotations.Nullable;

/// What a reader of a scale must know beside its cut-offs, such as what is still to be confirmed.
final class OpenPoints {
    private static final String OPEN = "to be confirmed";

    private OpenPoints() {}

    /// The notes of the scale, its bands and its benchmarks, and sources that are open themselves.
    static List<String> of(Scale scale) {
        Stream<String> ofParts = switch (scale) {
            case ScoredScale scored ->
                Stream.concat(
                        Stream.concat(scored.bandsByLanguage().values().stream(), Stream.of(scored.bands()))
                                .flatMap(OpenPoints::notes),
                        notes(scored.measure()));
            case FindingsScale found -> found.findings().stream().flatMap(finding -> notes(finding.band()));
        };
        return Stream.concat(Stream.of(scale.title().note(), open(scale.title().source())), ofParts)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<String> notes(BandTable table) {
        return table.ranges().stream().flatMap(range -> notes(range.band()));
    }

    private static Stream<String> notes(Band band) {
        return Stream.ofNullable(band.note());
    }

    private static Stream<String> notes(Measure measure) {
        return measure instanceof BenchmarkMeasure benchmarks
                ? benchmarks.benchmarks().stream().map(Benchmark::note).filter(Objects::nonNull)
                : Stream.empty();
    }

    private static @Nullable String open(String source) {
        return source.contains(OPEN) ? source : null;
    }
}
