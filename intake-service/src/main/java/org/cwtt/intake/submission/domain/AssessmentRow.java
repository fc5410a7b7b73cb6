package org.cwtt.intake.submission.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.Reading;
import org.cwtt.intake.bulk.domain.RowProblem;
import org.cwtt.intake.bulk.domain.WrittenDate;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.jspecify.annotations.Nullable;

/// One historic assessment, read or refused with a reason for each column.
///
/// @param submission null when there are problems
public record AssessmentRow(int line, @Nullable Submission submission, List<RowProblem> problems) {
    private static final Set<String> COLUMNS =
            Arrays.stream(AssessmentColumn.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    public AssessmentRow {
        problems = List.copyOf(problems);
    }

    /// How a row finds what it names.
    ///
    /// @param questionnaires published ones
    /// @param children the one child with a learner number, within the areas
    public record Registry(
            Function<Questionnaire.Reference, Optional<Questionnaire>> questionnaires,
            Function<String, Optional<UUID>> children) {}

    public static AssessmentRow read(JobRow row, Registry registry) {
        Reading reading = new Reading(row.values());
        UUID child = child(reading, row.values(), registry);
        String round = reading.needed(AssessmentColumn.ROUND, "a round, such as 2024-T1", Optional::of);
        Questionnaire questionnaire = questionnaire(reading, registry);
        Submission.Language language =
                reading.needed(AssessmentColumn.LANGUAGE, "an ISO code, such as en or nso", AssessmentRow::language);
        LocalDate day = reading.needed(AssessmentColumn.INTERVIEWED_ON, WrittenDate.EXPECTED, WrittenDate::read);
        UUID given = reading.optional(AssessmentColumn.SUBMISSION_ID, "a UUID", AssessmentRow::uuid);
        SortedMap<String, Answer> answers =
                questionnaire == null ? new TreeMap<>() : answers(reading, questionnaire, row.values());
        if (child == null
                || round == null
                || questionnaire == null
                || language == null
                || day == null
                || reading.failed()) {
            return new AssessmentRow(row.line(), null, reading.problems());
        }
        UUID id = given == null ? id(child, round, questionnaire.reference(), day) : given;
        return new AssessmentRow(
                row.line(),
                new Submission(id, child, round, questionnaire.reference(), language, day, answers),
                List.of());
    }

    /// The same child, round, questionnaire and day have the same id, so that a file may be sent again.
    private static UUID id(UUID child, String round, Questionnaire.Reference questionnaire, LocalDate day) {
        String key = String.join(
                "|",
                "assessment",
                child.toString(),
                round,
                questionnaire.id(),
                Integer.toString(questionnaire.version()),
                day.toString());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable UUID child(Reading reading, Map<String, String> values, Registry registry) {
        return values.containsKey(AssessmentColumn.CHILD_ID.name())
                ? reading.needed(AssessmentColumn.CHILD_ID, "a UUID", AssessmentRow::uuid)
                : reading.needed(
                        AssessmentColumn.LEARNER_NUMBER,
                        "a childId, or the learner number of exactly one child within your areas",
                        registry.children());
    }

    private static @Nullable Questionnaire questionnaire(Reading reading, Registry registry) {
        Integer version = reading.needed(AssessmentColumn.VERSION, "a version, such as 1", AssessmentRow::positive);
        if (version == null) {
            return null;
        }
        return reading.needed(
                AssessmentColumn.QUESTIONNAIRE,
                "a questionnaire that is published in version " + version,
                id -> registry.questionnaires().apply(new Questionnaire.Reference(id, version)));
    }

    private static SortedMap<String, Answer> answers(
            Reading reading, Questionnaire questionnaire, Map<String, String> values) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        for (Item item : questionnaire.items()) {
            Answer answer =
                    reading.named(item.code(), Expectation.of(item, true), text -> WrittenAnswer.read(item, text));
            if (answer != null) {
                answers.put(item.code(), answer);
            }
        }
        Set<String> items = questionnaire.items().stream().map(Item::code).collect(Collectors.toSet());
        String expected = "an item of " + questionnaire.id() + " version " + questionnaire.version();
        values.keySet().stream()
                .filter(column -> !COLUMNS.contains(column) && !items.contains(column))
                .sorted()
                .forEach(column -> reading.named(column, expected, _ -> Optional.empty()));
        return answers;
    }

    private static Optional<Integer> positive(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf);
    }

    private static Optional<Submission.Language> language(String text) {
        return Arrays.stream(Submission.Language.values())
                .filter(language -> language.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<UUID> uuid(String text) {
        return Optional.of(text)
                .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString);
    }
}
