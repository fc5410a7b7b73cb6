package org.cwtt.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Assessments drawn at random: each item that a ruleset looks at is answered in the form that it expects.
public final class RandomAnswers {
    private static final List<String> LANGUAGES = List.of("en", "af", "zu", "xh", "st");
    private static final List<String> GRADES = List.of("R", "1", "2", "3");

    private final Ruleset ruleset;
    private final RandomGenerator chance;
    private final double blanks;

    /// @param blanks share of the items that get no value
    public RandomAnswers(Ruleset ruleset, RandomGenerator chance, double blanks) {
        this.ruleset = ruleset;
        this.chance = chance;
        this.blanks = blanks;
    }

    /// One submission of every respondent about one child, on one day.
    public List<Submission> assessment() {
        Interview interview = new Interview(
                LocalDate.of(2026, 1, 14).plusDays(chance.nextInt(300)),
                "799000001",
                oneOf(GRADES),
                chance.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                1500 + chance.nextInt(2000),
                oneOf(LANGUAGES));
        return Stream.of(Respondent.values())
                .map(respondent -> new Submission(
                        new UUID(chance.nextLong(), chance.nextLong()),
                        1,
                        true,
                        respondent,
                        interview,
                        Instant.parse("2026-11-01T08:00:00Z"),
                        answers(respondent)))
                .toList();
    }

    private Map<String, Answer> answers(Respondent respondent) {
        Map<String, Answer> answers = new HashMap<>();
        new TreeMap<>(ruleset.expectedItems().getOrDefault(respondent, Map.of())).forEach((item, kind) -> {
            if (chance.nextDouble() >= blanks) {
                answers.put(item, answer(item, kind));
            } else if (chance.nextBoolean()) {
                answers.put(item, Answer.Absence.DONT_KNOW);
            }
        });
        return answers;
    }

    private Answer answer(String item, ItemKind kind) {
        return switch (kind) {
            case ItemKind.Truth _ -> new Answer.Truth(chance.nextBoolean());
            case ItemKind.Codes codes -> new Answer.Choice(oneOf(List.copyOf(new TreeSet<>(codes.codes()))));
            case ItemKind.Number _ -> new Answer.Quantity(number(item));
        };
    }

    /// Plausible for measures of growth, small whole numbers otherwise.
    private double number(String item) {
        return switch (item) {
            case "growth.weight-kg" -> Math.rint(chance.nextDouble(10, 45) * 10) / 10;
            case "growth.height-cm" -> Math.rint(chance.nextDouble(90, 150) * 10) / 10;
            default -> chance.nextInt(60);
        };
    }

    private String oneOf(List<String> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }
}
