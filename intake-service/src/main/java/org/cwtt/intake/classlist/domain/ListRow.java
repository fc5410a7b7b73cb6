package org.cwtt.intake.classlist.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cwtt.intake.bulk.domain.Reading;
import org.cwtt.intake.bulk.domain.RowProblem;
import org.cwtt.intake.bulk.domain.WrittenDate;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.cwtt.intake.child.domain.Sex;
import org.jspecify.annotations.Nullable;

/// One learner of a class list, read or refused with a reason for each column.
///
/// @param line in the file, from 1
/// @param child null when there are problems
public record ListRow(int line, @Nullable Child child, List<RowProblem> problems) {
    private static final int LONGEST_NAME = 100;
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("afrikaans", "af"),
            Map.entry("isizulu", "zu"),
            Map.entry("zulu", "zu"),
            Map.entry("isixhosa", "xh"),
            Map.entry("xhosa", "xh"),
            Map.entry("sesotho", "st"),
            Map.entry("setswana", "tn"),
            Map.entry("sepedi", "nso"),
            Map.entry("xitsonga", "ts"),
            Map.entry("siswati", "ss"),
            Map.entry("tshivenda", "ve"),
            Map.entry("isindebele", "nr"));

    public ListRow {
        problems = List.copyOf(problems);
    }

    /// Reads a row of a school's list.
    ///
    /// @param values by column, without white space around; a column that is missing or empty has none
    public static ListRow read(int line, Map<String, String> values, String schoolId, LearnerIds ids) {
        Reading reading = new Reading(values);
        String given = reading.needed(ClassListColumn.GIVEN_NAMES, "a name", ListRow::name);
        String family = reading.needed(ClassListColumn.FAMILY_NAME, "a name", ListRow::name);
        LocalDate birthDate = reading.needed(ClassListColumn.BIRTH_DATE, WrittenDate.EXPECTED, WrittenDate::read);
        Sex sex = reading.needed(ClassListColumn.SEX, "F, M, female or male", ListRow::sex);
        String grade = reading.needed(ClassListColumn.GRADE, "R, 1, 2 or 3", ListRow::grade);
        String learnerNumber = reading.optional(
                ClassListColumn.LEARNER_NUMBER,
                "13 digits: a spreadsheet may have rounded the number",
                ListRow::thirteenDigits);
        IdentityNumber identity = reading.optional(
                ClassListColumn.SOUTH_AFRICAN_ID, "a South African identity number, 13 digits", ListRow::identity);
        String language =
                reading.optional(ClassListColumn.HOME_LANGUAGE, "a language or its ISO code", ListRow::language);
        if (given == null || family == null || birthDate == null || sex == null || grade == null || reading.failed()) {
            return new ListRow(line, null, reading.problems());
        }
        Particulars particulars = new Particulars(
                new Child.Name(given, family), birthDate, false, sex, learnerNumber, identity, language, List.of());
        return new ListRow(
                line,
                new Child(ids.of(learner(schoolId, particulars)), particulars, schoolId, grade, Set.of()),
                List.of());
    }

    /// The same learner of the same school is told by the same words, so that a list may be sent again.
    private static String learner(String schoolId, Particulars particulars) {
        String key = particulars.learnerNumber() != null
                ? particulars.learnerNumber()
                : particulars.name().given() + "|" + particulars.name().family() + "|" + particulars.birthDate();
        return "class-list|" + schoolId + "|" + key;
    }

    private static Optional<String> name(String text) {
        return Optional.of(text)
                .filter(name -> name.length() <= LONGEST_NAME)
                .filter(name -> name.codePoints().noneMatch(Character::isISOControl))
                .filter(name -> name.indexOf('\uFFFD') < 0);
    }

    private static Optional<Sex> sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "f", "female", "girl" -> Optional.of(Sex.FEMALE);
            case "m", "male", "boy" -> Optional.of(Sex.MALE);
            default -> Optional.empty();
        };
    }

    private static Optional<String> grade(String text) {
        String grade =
                text.toUpperCase(Locale.ROOT).replaceFirst("^GRADE ?", "").replaceFirst("^0(?=.)", "");
        return switch (grade) {
            case "R", "0" -> Optional.of("R");
            case "1", "2", "3" -> Optional.of(grade);
            default -> Optional.empty();
        };
    }

    private static Optional<String> thirteenDigits(String text) {
        return Optional.of(text).filter(number -> number.matches("[0-9]{13}"));
    }

    private static Optional<IdentityNumber> identity(String text) {
        return Optional.of(new IdentityNumber(IdentityNumber.Type.SOUTH_AFRICAN_ID, text))
                .filter(IdentityNumber::isPlausible);
    }

    private static Optional<String> language(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return LANGUAGES.containsValue(lower) ? Optional.of(lower) : Optional.ofNullable(LANGUAGES.get(lower));
    }
}
