package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the bands of one scale raise in a domain, in the order of the score.
///
/// The best band raises nothing, and further away from it no band counts for less. Where a ruleset does not
/// say which band is the best, those that raise nothing must lie side by side. Anything else is a criterion
/// that was forgotten, or a band or level that was mistaken.
///
/// @param best place of the best band; none where it is not said
record Ladder(String scale, List<Rung> rungs, @Nullable Integer best) {

    /// A band.
    ///
    /// @param level the gravest that a criterion gives it; none when no criterion names it
    /// @param place of that criterion
    record Rung(String band, @Nullable RiskLevel level, String place) {
        private boolean named() {
            return level != null;
        }

        private RiskLevel counts() {
            return level == null ? RiskLevel.LOW : level;
        }

        private String gives() {
            return level == null ? "nothing" : level.name();
        }
    }

    /// @param place of the domain in the document
    /// @throws InvalidRulesetException when a band beyond one that raises something raises nothing, or less
    static void requireSound(DomainRules rules, Map<String, Scale> scales, String place) {
        rules.criteria().stream()
                .flatMap(criterion -> criterion.parts().stream())
                .map(Criterion.Part::scale)
                .distinct()
                .forEach(id -> {
                    if (scales.get(id) instanceof ScoredScale scored) {
                        of(scored, rules, place).requireSound();
                    }
                });
    }

    private static Ladder of(ScoredScale scale, DomainRules rules, String place) {
        List<Rung> rungs = scale.bands().ranges().stream()
                .map(range -> rung(new Criterion.Part(scale.id(), range.band().name()), rules, place))
                .toList();
        return new Ladder(scale.id(), rungs, best(scale, rungs));
    }

    private static @Nullable Integer best(ScoredScale scale, List<Rung> rungs) {
        String best = scale.best();
        return best == null
                ? null
                : Integer.valueOf(rungs.stream().map(Rung::band).toList().indexOf(best));
    }

    private static Rung rung(Criterion.Part part, DomainRules rules, String place) {
        Rung rung = new Rung(part.band(), null, "");
        for (int index = 0; index < rules.criteria().size(); index++) {
            Criterion criterion = rules.criteria().get(index);
            if (criterion.parts().contains(part)
                    && (rung.level() == null || rung.level().compareTo(criterion.level()) < 0)) {
                rung = new Rung(part.band(), criterion.level(), place + ".criteria[" + index + "]");
            }
        }
        return rung;
    }

    private void requireSound() {
        if (best == null) {
            requireSilenceInOnePlace();
            return;
        }
        Rung healthy = rungs.get(best);
        if (healthy.counts().raised()) {
            throw new InvalidRulesetException("the band " + healthy.band() + " of scale " + scale
                            + " is its best, but gives " + healthy.gives())
                    .at(healthy.place());
        }
        requireRising(rungs.subList(0, best).reversed());
        requireRising(rungs.subList(best + 1, rungs.size()));
    }

    private void requireSilenceInOnePlace() {
        List<Integer> silent = IntStream.range(0, rungs.size())
                .filter(index -> !rungs.get(index).named())
                .boxed()
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        List<Rung> between = new ArrayList<>(rungs.subList(silent.getFirst(), silent.getLast() + 1));
        between.removeIf(rung -> !rung.named());
        if (!between.isEmpty()) {
            throw new InvalidRulesetException(
                            "the bands " + rungs.get(silent.getFirst()).band() + " and "
                                    + rungs.get(silent.getLast()).band() + " of scale " + scale + " raise nothing, but "
                                    + between.getFirst().band()
                                    + " between them does: name the graver one in a criterion, at LOW if it is only to be noted")
                    .at(between.getFirst().place());
        }
        requireRising(rungs.subList(0, silent.getFirst()).reversed());
        requireRising(rungs.subList(silent.getLast() + 1, rungs.size()));
    }

    private void requireRising(List<Rung> outwards) {
        for (int next = 1; next < outwards.size(); next++) {
            Rung further = outwards.get(next);
            Rung nearer = outwards.get(next - 1);
            if (further.counts().compareTo(nearer.counts()) < 0) {
                throw new InvalidRulesetException("the band " + further.band() + " of scale " + scale + " gives "
                                + further.gives() + ", but " + nearer.band() + ", which is less grave, gives "
                                + nearer.gives())
                        .at(further.named() ? further.place() : nearer.place());
            }
        }
    }
}
