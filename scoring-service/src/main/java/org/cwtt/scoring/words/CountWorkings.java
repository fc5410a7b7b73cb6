package org.cwtt.scoring.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.Condition;
import org.cwtt.scoring.domain.CountMeasure;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.domain.Truth;

/// Which of the conditions that a scale counts hold by the answers, which do not, and which cannot be told.
///
/// @param given by item code, as the evidence holds them
record CountWorkings(CountMeasure count, Respondent respondent, Map<String, String> given) {

    Optional<String> steps() {
        Submission answered = answered();
        Map<Truth, List<String>> rules = new EnumMap<>(Truth.class);
        for (Condition condition : count.conditions()) {
            rules.computeIfAbsent(condition.test(answered), _ -> new ArrayList<>())
                    .add(rule(condition));
        }
        List<String> steps = new ArrayList<>();
        add("Counted", rules.getOrDefault(Truth.TRUE, List.of()), steps);
        add("Not counted", rules.getOrDefault(Truth.FALSE, List.of()), steps);
        add("Not known", rules.getOrDefault(Truth.UNKNOWN, List.of()), steps);
        return steps.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", steps));
    }

    private static void add(String lead, List<String> rules, List<String> steps) {
        if (!rules.isEmpty()) {
            steps.add(lead + ": " + String.join("; ", rules) + ".");
        }
    }

    private String rule(Condition condition) {
        String rule = CutOff.ofFinding(condition.inWords()).words();
        return condition instanceof Condition.Ratio ratio
                ? rule + quotient(ratio).map(shown -> " (" + shown + ")").orElse("")
                : rule;
    }

    private Optional<String> quotient(Condition.Ratio ratio) {
        return number(ratio.part())
                .flatMap(part -> number(ratio.whole())
                        .filter(whole -> whole > 0)
                        .map(whole -> Words.of(part) + " / " + Words.of(whole) + " = " + Words.of(part / whole)));
    }

    private Optional<Double> number(String item) {
        return AnswerWords.number(given.getOrDefault(item, ""));
    }

    /// The answers as the rules look at them; nothing else of the interview matters to a condition.
    private Submission answered() {
        Map<String, Answer> answers = given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> answer(entry.getValue())));
        Interview interview = new Interview(LocalDate.EPOCH, "", "", Sex.UNKNOWN, 0, false, "", "");
        return new Submission(new UUID(0, 0), 1, true, respondent, interview, Instant.EPOCH, answers);
    }

    private static Answer answer(String code) {
        for (Answer.Absence absence : Answer.Absence.values()) {
            if (absence.name().equals(code)) {
                return absence;
            }
        }
        return switch (code) {
            case "true" -> new Answer.Truth(true);
            case "false" -> new Answer.Truth(false);
            default ->
                AnswerWords.number(code).<Answer>map(Answer.Quantity::new).orElseGet(() -> new Answer.Choice(code));
        };
    }
}
