package org.cwtt.intake.submission.domain;

import java.util.Locale;
import java.util.Optional;
import org.cwtt.intake.bulk.domain.WrittenDate;
import org.cwtt.intake.questionnaire.domain.Choice;
import org.cwtt.intake.questionnaire.domain.Item;

/// An answer as it stands in a file of text: yes for true, 18,5 for 18.5, a choice by its code or its English wording.
final class WrittenAnswer {
    private WrittenAnswer() {}

    /// The answer; empty if the item takes no such text. Whether a number is in range is not told here.
    static Optional<Answer> read(Item item, String text) {
        Optional<Answer> absent = absent(text);
        return absent.isPresent()
                ? absent
                : switch (item.kind()) {
                    case BOOLEAN -> flag(text);
                    case INTEGER, DECIMAL -> number(text);
                    case CHOICE -> choice(item, text);
                    case DATE -> WrittenDate.read(text).map(day -> new Answer.Text(day.toString()));
                    case TEXT -> Optional.of(new Answer.Text(text));
                };
    }

    private static Optional<Answer> absent(String text) {
        return switch (text.toUpperCase(Locale.ROOT).replace('\u2019', '\'')) {
            case "DONT_KNOW", "DON'T KNOW" -> Optional.of(new Answer.Absent(Answer.Absence.DONT_KNOW));
            case "PREFER_NOT_TO_SAY", "PREFER NOT TO SAY" ->
                Optional.of(new Answer.Absent(Answer.Absence.PREFER_NOT_TO_SAY));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(new Answer.Flag(true));
            case "false", "no", "n", "0" -> Optional.of(new Answer.Flag(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> number(String text) {
        return Optional.of(text.replace(',', '.'))
                .filter(number -> number.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?"))
                .map(number -> new Answer.Number(Double.parseDouble(number)));
    }

    private static Optional<Answer> choice(Item item, String text) {
        return item.choices().stream()
                .filter(choice -> choice.code().equals(text)
                        || text.equalsIgnoreCase(choice.text().get("en")))
                .map(Choice::code)
                .<Answer>map(Answer.Text::new)
                .findFirst();
    }
}
