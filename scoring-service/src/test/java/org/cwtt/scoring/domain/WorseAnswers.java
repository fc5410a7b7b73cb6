package org.cwtt.scoring.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The answers that each item can have, from the best to the worst: written down by hand, from what is asked and from
/// the instruments' manuals, so that a ruleset which counts an answer the wrong way round does not agree with it.
///
/// Growth is left out: too much is as bad as too little. So are the language of learning and the days that a school was
/// open.
final class WorseAnswers {
    // An item, or the items that a star stands for, unless a line before names them. Numbers: from .. to.
    private static final String BEST_TO_WORST = """
            growth.oedema                       false true
            hhs.*-occurred                      false true
            hhs.*-frequency                     rarely sometimes often
            hhs.*                               never rarely sometimes often
            child.hungry-at-school              never sometimes often
            child.bullied                       never sometimes often
            child.*                             often sometimes never
            psc17.*                             never sometimes often
            cesd10.hopeful                      most often some rarely
            cesd10.happy                        most often some rarely
            cesd10.*                            rarely some often most
            health.chronic-treated              true false
            health.*                            false true
            functioning.anxiety                 never few-times-a-year monthly weekly daily
            functioning.depression              never few-times-a-year monthly weekly daily
            functioning.*                       none some a-lot cannot
            economic.csg-eligible               false true
            economic.csg-received               true false
            economic.employed-adults            4 .. 0
            economic.income-band                above between below-food-line
            living.water                        piped-home piped-yard communal-tap borehole unprotected
            living.toilet                       flush ventilated-pit open-pit bucket none
            living.electricity                  true false
            living.people                       1 .. 20
            living.sleeping-rooms               9 .. 1
            living.dwelling                     formal traditional other informal
            care.exposed-to-violence            false true
            care.*                              true false
            discipline.*                        false true
            attendance.days-absent              0 .. 50
            attendance.consecutive-days-absent  0 .. 12
            reading.*-per-minute                100 .. 0
            progress.homework-support           often sometimes never
            progress.*                          false true
            """;

    private WorseAnswers() {}

    /// By item, in the order of the ruleset; items without a worse side are not among them.
    static Map<String, List<Answer>> of(Ruleset ruleset) {
        Map<String, List<Answer>> byItem = new LinkedHashMap<>();
        for (Map<String, ItemKind> items : ruleset.expectedItems().values()) {
            for (String item : items.keySet()) {
                BEST_TO_WORST
                        .lines()
                        .map(line -> List.of(line.split(" +")))
                        .filter(line -> stands(line.getFirst(), item))
                        .findFirst()
                        .ifPresent(line -> byItem.put(item, answers(line.subList(1, line.size()))));
            }
        }
        return byItem;
    }

    private static boolean stands(String pattern, String item) {
        return Pattern.matches(pattern.replace(".", "\\.").replace("*", ".*"), item);
    }

    private static List<Answer> answers(List<String> codes) {
        if (codes.contains("..")) {
            int from = Integer.parseInt(codes.getFirst());
            int to = Integer.parseInt(codes.getLast());
            int step = Integer.signum(to - from);
            return IntStream.rangeClosed(0, Math.abs(to - from))
                    .mapToObj(steps -> (Answer) new Answer.Quantity(from + (double) steps * step))
                    .toList();
        }
        return codes.stream().map(WorseAnswers::answer).toList();
    }

    private static Answer answer(String code) {
        return switch (code) {
            case "true" -> new Answer.Truth(true);
            case "false" -> new Answer.Truth(false);
            default -> new Answer.Choice(code);
        };
    }
}
