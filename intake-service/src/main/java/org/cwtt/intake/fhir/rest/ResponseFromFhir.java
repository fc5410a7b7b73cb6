package org.cwtt.intake.fhir.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.Submission;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Reads a submission from a QuestionnaireResponse. Whether its answers fit the questionnaire is judged afterwards, as
/// for every submission.
final class ResponseFromFhir {
    private static final String PATIENT = "Patient/";
    private static final int DATE = 10;

    private final List<FhirRefusal.Issue> issues = new ArrayList<>();

    private ResponseFromFhir() {}

    /// @throws FhirRefusal 422 with an issue for everything that is missing
    static Submission read(UUID id, QuestionnaireResponse theirs) {
        return new ResponseFromFhir().submission(id, theirs);
    }

    private Submission submission(UUID id, QuestionnaireResponse theirs) {
        if (theirs.getStatus() != QuestionnaireResponseStatus.COMPLETED) {
            issues.add(new FhirRefusal.Issue("QuestionnaireResponse.status", "expected completed"));
        }
        Optional<UUID> child = needed("subject", "a reference Patient/CHILD-ID", child(theirs));
        Optional<Questionnaire.Reference> form = needed(
                "questionnaire",
                Urls.questionnaire("ID") + "|VERSION",
                theirs.hasQuestionnaire() ? Urls.reference(theirs.getQuestionnaire()) : Optional.empty());
        Optional<Submission.Language> language =
                needed("language", "one of " + List.of(Submission.Language.values()), language(theirs));
        Optional<LocalDate> day = needed("authored", "the day of the interview", day(theirs));
        Optional<String> round = needed("extension", Urls.ROUND + ": the round, such as 2026-T1", round(theirs));
        SortedMap<String, Answer> answers = answers(theirs.getItem());
        if (!issues.isEmpty()) {
            throw new FhirRefusal(422, issues);
        }
        return new Submission(
                id,
                child.orElseThrow(),
                round.orElseThrow(),
                form.orElseThrow(),
                language.orElseThrow(),
                day.orElseThrow(),
                answers);
    }

    private <T> Optional<T> needed(String element, String expected, Optional<T> found) {
        if (found.isEmpty()) {
            issues.add(new FhirRefusal.Issue("QuestionnaireResponse." + element, "expected " + expected));
        }
        return found;
    }

    private static Optional<UUID> child(QuestionnaireResponse theirs) {
        return Optional.ofNullable(theirs.getSubject().getReference())
                .filter(reference -> reference.startsWith(PATIENT))
                .flatMap(reference -> uuid(reference.substring(PATIENT.length())));
    }

    static Optional<UUID> uuid(String text) {
        return Optional.of(text)
                .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString);
    }

    private static Optional<Submission.Language> language(QuestionnaireResponse theirs) {
        return Arrays.stream(Submission.Language.values())
                .filter(language -> language.name().equals(theirs.getLanguage()))
                .findFirst();
    }

    /// The day as it was written, where the interview was held.
    private static Optional<LocalDate> day(QuestionnaireResponse theirs) {
        String authored = theirs.getAuthoredElement().getValueAsString();
        try {
            return authored == null || authored.length() < DATE
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(authored.substring(0, DATE)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> round(QuestionnaireResponse theirs) {
        return Optional.ofNullable(theirs.getExtensionByUrl(Urls.ROUND))
                .map(Extension::getValue)
                .map(Type::primitiveValue);
    }

    private SortedMap<String, Answer> answers(List<QuestionnaireResponseItemComponent> items) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        for (QuestionnaireResponseItemComponent item : items) {
            String where = "QuestionnaireResponse.item.where(linkId='" + item.getLinkId() + "')";
            boolean twice = answers.containsKey(item.getLinkId());
            if (item.hasItem() || item.getAnswer().size() > 1 || twice) {
                issues.add(new FhirRefusal.Issue(where, "expected one answer an item, and no items within"));
            } else if (item.hasAnswer()) {
                answers.put(item.getLinkId(), answer(item.getAnswerFirstRep(), where));
            }
        }
        return answers;
    }

    private Answer answer(QuestionnaireResponseItemAnswerComponent theirs, String where) {
        if (theirs.hasItem()) {
            issues.add(new FhirRefusal.Issue(where, "expected no items within an answer"));
        }
        Type value = theirs.getValue();
        String reason = reason(value == null ? theirs : value);
        if (reason != null) {
            return absent(reason);
        }
        return switch (value) {
            case BooleanType flag -> new Answer.Flag(flag.booleanValue());
            case IntegerType whole -> new Answer.Number(whole.getValue());
            case DecimalType decimal -> new Answer.Number(decimal.getValue().doubleValue());
            case Coding coding when coding.hasCode() -> new Answer.Text(coding.getCode());
            case DateType date -> new Answer.Text(date.getValueAsString());
            case StringType text -> new Answer.Text(text.getValue());
            case null, default -> new Answer.Unreadable(value == null ? "nothing" : value.fhirType());
        };
    }

    private static @Nullable String reason(Element element) {
        Extension extension = element.getExtensionByUrl(Urls.ABSENT);
        return extension == null || extension.getValue() == null
                ? null
                : extension.getValue().primitiveValue();
    }

    private static Answer absent(String reason) {
        return switch (reason) {
            case ResponseToFhir.DONT_KNOW -> new Answer.Absent(Answer.Absence.DONT_KNOW);
            case ResponseToFhir.PREFER_NOT_TO_SAY -> new Answer.Absent(Answer.Absence.PREFER_NOT_TO_SAY);
            default -> new Answer.Unreadable("absent: " + reason);
        };
    }
}
