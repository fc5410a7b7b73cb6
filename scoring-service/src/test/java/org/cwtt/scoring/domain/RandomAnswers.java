package org.cwtt.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;

/// Random answers to every item of a ruleset: some respondents silent, some answers absent or not asked, and so many
/// grave answers that every level comes up.
public final class RandomAnswers {
    private static final List<String> LANGUAGES = List.of("en", "zu", "xh", "af", "st", "nso", "");
    private static final List<String> GRADES = List.of("R", "1", "2", "3", "4", "");
    private static final List<String> OTHER_CODES = List.of("never", "none", "sometimes");

    private static final Map<Respondent, Map<String, Answer>> WELL = Map.of(
            Respondent.CHILD, Current.contentChild().submission().answers(),
            Respondent.CAREGIVER, Current.contentCaregiver().submission().answers(),
            Respondent.TEACHER, Current.contentTeacher().submission().answers(),
            Respondent.HEALTH_PRACTITIONER, Current.contentNurse().submission().answers());

    private final Ruleset ruleset;
    private final Map<Respondent, Map<String, ItemKind>> kinds;
    private final Random random;

    public RandomAnswers(Ruleset ruleset, long seed) {
        this.ruleset = ruleset;
        this.kinds = ruleset.expectedItems();
        this.random = new Random(seed);
    }

    /// One submission of each respondent who answered: at random, or all well but for a few answers.
    public List<Submission> next() {
        boolean well = random.nextBoolean();
        double absent = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.3;
        double changed = well ? random.nextDouble() * 0.1 : 1;
        double grave = random.nextDouble();
        List<Submission> submissions = new ArrayList<>();
        for (Respondent respondent : Respondent.values()) {
            if (random.nextInt(6) > 0) {
                Map<String, Answer> answers = new HashMap<>(well ? WELL.getOrDefault(respondent, Map.of()) : Map.of());
                kinds.getOrDefault(respondent, Map.of()).forEach((item, kind) -> {
                    if (random.nextDouble() >= changed) {
                        return;
                    }
                    answers.remove(item);
                    if (random.nextDouble() >= absent) {
                        answers.put(item, answer(item, kind, grave));
                    } else if (random.nextBoolean()) {
                        answers.put(item, Answer.Absence.DONT_KNOW);
                    }
                });
                submissions.add(submission(respondent, one(LANGUAGES), answers));
            }
        }
        return submissions;
    }

    /// Answers to every item of one respondent, asked in the words of this language.
    public Submission of(Respondent respondent, String language) {
        Map<String, Answer> answers = new HashMap<>();
        double grave = random.nextDouble();
        kinds.getOrDefault(respondent, Map.of()).forEach((item, kind) -> answers.put(item, answer(item, kind, grave)));
        return submission(respondent, language, answers);
    }

    private Submission submission(Respondent respondent, String language, Map<String, Answer> answers) {
        Interview interview = new Interview(
                LocalDate.of(2026, 1 + random.nextInt(12), 1),
                "700110123",
                one(GRADES),
                Sex.values()[random.nextInt(3)],
                random.nextInt(5) == 0 ? random.nextInt(7000) : 1826 + random.nextInt(1500),
                random.nextInt(10) == 0,
                one(LANGUAGES),
                language);
        Submission drawn = new Submission(
                new UUID(7, respondent.ordinal()), 1, true, respondent, interview, Instant.EPOCH, answers);
        Map<String, Answer> asked = new HashMap<>(answers);
        ruleset.scales().values().forEach(scale -> {
            if (scale instanceof ScoredScale scored && scored.measure() instanceof SumMeasure sum) {
                sum.summed().stream()
                        .filter(item ->
                                item.zeroWhen() != null && item.zeroWhen().test(drawn) == Truth.TRUE)
                        // Now and then a device asks in spite of the skip logic.
                        .filter(_ -> random.nextInt(20) > 0)
                        .forEach(item -> asked.remove(item.item()));
            }
        });
        return new Submission(drawn.id(), 1, true, respondent, interview, Instant.EPOCH, asked);
    }

    private Answer answer(String item, ItemKind kind, double grave) {
        return switch (kind) {
            case ItemKind.Truth _ -> new Answer.Truth(random.nextDouble() < grave);
            case ItemKind.Number _ -> new Answer.Quantity(number(item));
            case ItemKind.Codes(var codes, boolean all) -> {
                List<String> offered = new ArrayList<>(new TreeSet<>(codes));
                if (!all) {
                    offered.addAll(OTHER_CODES);
                }
                yield new Answer.Choice(one(offered));
            }
        };
    }

    /// Near the cut-offs where those are small numbers; with fractions where it is a measurement.
    private double number(String item) {
        if (item.endsWith("-kg")) {
            return Math.round(100 * (10 + random.nextDouble() * 30)) / 100.0;
        }
        if (item.endsWith("-cm")) {
            return Math.round(10 * (95 + random.nextDouble() * 50)) / 10.0;
        }
        int most = one(List.of(3, 10, 60));
        return random.nextInt(20) == 0 ? -1 : random.nextInt(most + 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
