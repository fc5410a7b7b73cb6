package org.cwtt.scoring.words;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.ItemAnswer;
import org.cwtt.scoring.domain.Respondent;

/// The answers behind a reading, and the facts beside them, in words.
///
/// @param respondent who answered
/// @param questions how it was asked
/// @param points what an answer counts, where it counts points
record AnswerWords(Respondent respondent, Questions questions, Function<ItemAnswer, Optional<Integer>> points) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");

    private static final Map<String, String> ABSENCES = Map.of(
            Answer.Absence.DONT_KNOW.name(), "does not know",
            Answer.Absence.PREFER_NOT_TO_SAY.name(), "prefers not to say");

    /// Answers that count no points.
    AnswerWords(Respondent respondent, Questions questions) {
        this(respondent, questions, _ -> Optional.empty());
    }

    /// True for an answer without a value: not known, or kept back.
    static boolean isAbsence(ItemAnswer answer) {
        return ABSENCES.containsKey(answer.answer());
    }

    /// The number that an answer is; empty for another answer.
    static Optional<Double> number(String answer) {
        return NUMBER.matcher(answer).matches() ? Optional.of(Double.valueOf(answer)) : Optional.empty();
    }

    /// What was answered, the facts beside it, and what has no value, with the reason.
    List<String> of(List<ItemAnswer> given, List<String> missing) {
        List<String> answers = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        Map<String, String> absent = new HashMap<>();
        for (ItemAnswer answer : given) {
            // The code of an item has parts; a fact of the interview is one word.
            if (!answer.item().contains(".")) {
                if (!answer.answer().isEmpty()) {
                    facts.add(fact(answer));
                }
            } else if (isAbsence(answer)) {
                absent.put(answer.item(), answer.answer());
            } else {
                answers.add(Words.ofItem(answer.item()) + ": " + value(answer.answer()) + besides(answer));
            }
        }
        List<String> sentences = new ArrayList<>();
        add("Answers: ", answers, sentences);
        add("Also used: ", facts, sentences);
        add("No answer to: ", missing.stream().map(item -> gap(item, absent)).toList(), sentences);
        return sentences;
    }

    /// What the choice says, where its code alone could mislead, and its points.
    private String besides(ItemAnswer answer) {
        List<String> besides = Stream.concat(
                        questions
                                .choice(respondent, answer.item(), answer.answer())
                                .map(text -> "“" + text + "”")
                                .stream(),
                        points.apply(answer).map(counted -> Integer.toString(counted)).stream())
                .toList();
        return besides.isEmpty() ? "" : " (" + String.join(", ", besides) + ")";
    }

    private static String gap(String item, Map<String, String> absent) {
        return Words.ofItem(item) + " (" + ABSENCES.getOrDefault(absent.getOrDefault(item, ""), "not asked") + ")";
    }

    private static void add(String lead, List<String> parts, List<String> sentences) {
        if (!parts.isEmpty()) {
            sentences.add(lead + String.join("; ", parts) + ".");
        }
    }

    private static String value(String answer) {
        return switch (answer) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> number(answer).map(Words::of).orElseGet(() -> Words.of(answer));
        };
    }

    private static String fact(ItemAnswer fact) {
        return switch (fact.item()) {
            case "age-in-days" -> "age " + value(fact.answer()) + " days";
            case "age-in-years" -> "age " + value(fact.answer()) + " years";
            case "sex" -> "sex " + fact.answer().toLowerCase(Locale.ROOT);
            case ItemAnswer.AGE_ESTIMATED -> "the birth date is a guess, so that the age is not exact";
            case ItemAnswer.LANGUAGE -> "interview in " + Words.ofLanguage(fact.answer());
            case ItemAnswer.WORDED_IN -> "questionnaire worded in " + Words.ofLanguage(fact.answer());
            case "month" -> "month " + month(fact.answer());
            default -> Words.of(fact.item()) + " " + value(fact.answer());
        };
    }

    private static String month(String number) {
        return MONTH.matcher(number).matches()
                ? Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : number;
    }
}
