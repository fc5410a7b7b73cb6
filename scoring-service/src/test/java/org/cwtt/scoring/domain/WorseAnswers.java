package org.cwtt.scoring.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The answers that each item can have, from the best to the worst, as the ruleset itself sees them.
///
/// What is worse follows from points, conditions and the side of a number on which the graver bands lie. Growth is
/// left out: too much is as bad as too little. So are the language of learning and the days that a school was open.
final class WorseAnswers {
    private static final int STEPS = 9;

    private final Map<String, List<Answer>> byItem = new LinkedHashMap<>();

    private WorseAnswers() {}

    /// By item, in the order of the ruleset.
    static Map<String, List<Answer>> of(Ruleset ruleset) {
        WorseAnswers answers = new WorseAnswers();
        for (Scale scale : ruleset.scales().values()) {
            switch (scale) {
                case FindingsScale findings ->
                    answers.conditions(findings.findings().stream()
                            .map(FindingsScale.Finding::condition)
                            .toList());
                case ScoredScale scored -> answers.measure(scored.measure());
            }
        }
        return answers.byItem;
    }

    private void measure(Measure measure) {
        switch (measure) {
            case SumMeasure sum -> sum.summed().forEach(item -> summed(item, sum.points()));
            case CountMeasure count -> conditions(count.conditions());
            case ShareMeasure share -> numbers(share.part(), 0, 50, false);
            case NumberMeasure number -> numbers(number.item(), 0, 12, false);
            case BenchmarkMeasure benchmark -> benchmark.benchmarks().forEach(one -> numbers(one.item(), 0, 100, true));
            case GrowthMeasure _ -> {}
        }
    }

    private void summed(SumItem item, Map<String, Integer> points) {
        Comparator<Map.Entry<String, Integer>> byPoints = Map.Entry.comparingByValue();
        byItem.put(
                item.item(),
                points.entrySet().stream()
                        .sorted(item.reversed() ? byPoints.reversed() : byPoints)
                        .map(entry -> answer(entry.getKey()))
                        .toList());
        if (item.zeroWhen() instanceof Condition.Is(String gate, String zero)) {
            byItem.put(gate, List.of(answer(zero), answer(Boolean.toString(!Boolean.parseBoolean(zero)))));
        }
    }

    /// An answer is the worse, the more of the conditions that name it hold.
    private void conditions(List<Condition> conditions) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> named = new LinkedHashMap<>();
        for (Condition leaf : conditions.stream().flatMap(WorseAnswers::leaves).toList()) {
            switch (leaf) {
                case Condition.Is(String item, String code) -> name(item, List.of(code), codes, named);
                case Condition.IsOneOf(String item, List<String> several) -> name(item, several, codes, named);
                case Condition.Within(String item, Bounds bounds) ->
                    numbers(item, 0, 4, bounds.upper() < Double.POSITIVE_INFINITY);
                case Condition.Ratio(String part, String whole, Bounds _) -> {
                    numbers(part, 1, 20, false);
                    numbers(whole, 1, 9, true);
                }
                case Condition.All _, Condition.Any _ -> throw new IllegalStateException("no leaf");
            }
        }
        codes.forEach((item, all) -> byItem.put(
                item,
                all.stream()
                        .sorted(Comparator.comparing(
                                code -> named.getOrDefault(item, Map.of()).getOrDefault(code, 0)))
                        .map(WorseAnswers::answer)
                        .toList()));
    }

    private static void name(
            String item, List<String> worse, Map<String, Set<String>> codes, Map<String, Map<String, Integer>> named) {
        boolean truth = List.of("true", "false").containsAll(worse);
        Set<String> all = codes.computeIfAbsent(item, _ -> new LinkedHashSet<>());
        all.addAll(truth ? List.of("true", "false") : worse);
        if (!truth) {
            all.add("any-other");
        }
        worse.forEach(
                code -> named.computeIfAbsent(item, _ -> new LinkedHashMap<>()).merge(code, 1, Integer::sum));
    }

    private static Stream<Condition> leaves(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(WorseAnswers::leaves);
            case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(WorseAnswers::leaves);
            case Condition leaf -> Stream.of(leaf);
        };
    }

    private void numbers(String item, int from, int to, boolean lowerIsWorse) {
        List<Answer> ascending = new ArrayList<>(IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> (Answer) new Answer.Quantity(from + Math.floorDiv((to - from) * step, STEPS)))
                .distinct()
                .toList());
        byItem.put(item, lowerIsWorse ? ascending.reversed() : ascending);
    }

    private static Answer answer(String code) {
        return switch (code) {
            case "true" -> new Answer.Truth(true);
            case "false" -> new Answer.Truth(false);
            default -> new Answer.Choice(code);
        };
    }
}
