package org.cwtt.scoring.words;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cwtt.scoring.domain.Evidence;
import org.cwtt.scoring.domain.ItemAnswer;

/// The answers behind a reading, and the facts beside them, in words.
final class AnswerWords {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");

    private AnswerWords() {}

    static List<String> of(Evidence evidence) {
        List<String> answers = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        for (ItemAnswer answer : evidence.answers()) {
            // The code of an item has parts; a fact of the interview is one word.
            if (answer.item().contains(".")) {
                answers.add(Words.ofItem(answer.item()) + ": " + value(answer.answer()));
            } else {
                facts.add(fact(answer));
            }
        }
        List<String> sentences = new ArrayList<>();
        add("Answers: ", answers, sentences);
        add("Also used: ", facts, sentences);
        add("No answer to: ", evidence.missing().stream().map(Words::ofItem).toList(), sentences);
        return sentences;
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
            default -> NUMBER.matcher(answer).matches() ? Words.of(Double.parseDouble(answer)) : Words.of(answer);
        };
    }

    private static String fact(ItemAnswer fact) {
        return switch (fact.item()) {
            case "age-in-days" -> "age " + value(fact.answer()) + " days";
            case "sex" -> "sex " + fact.answer().toLowerCase(Locale.ROOT);
            case "language" -> "interview in " + Words.ofLanguage(fact.answer());
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
