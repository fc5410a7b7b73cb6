package org.cwtt.intake.fhir.rest;

import java.math.BigDecimal;
import java.util.Map;
import org.cwtt.intake.questionnaire.domain.Choice;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.Submission;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/// A submission as a QuestionnaireResponse, in the order of its questionnaire.
final class ResponseToFhir {
    /// Codes of FHIR's data-absent-reason: asked, and not known; asked, and declined.
    static final String DONT_KNOW = "asked-unknown";

    static final String PREFER_NOT_TO_SAY = "asked-declined";

    private ResponseToFhir() {}

    /// @param withdrawn whether it counts no longer
    static QuestionnaireResponse of(Submission submission, Questionnaire questionnaire, boolean withdrawn) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setId(submission.id().toString());
        response.setLanguage(submission.language().name());
        response.addExtension(Urls.ROUND, new StringType(submission.roundId()));
        response.setQuestionnaire(Urls.canonical(submission.questionnaire()));
        response.setStatus(
                withdrawn ? QuestionnaireResponseStatus.ENTEREDINERROR : QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(new Reference("Patient/" + submission.childId()));
        response.setAuthoredElement(new DateTimeType(submission.interviewedOn().toString()));
        Map<String, Answer> answers = submission.answers();
        for (Item item : questionnaire.items()) {
            Answer answer = answers.get(item.code());
            if (answer != null) {
                response.addItem()
                        .setLinkId(item.code())
                        .setText(item.text().get(QuestionnaireToFhir.ENGLISH))
                        .addAnswer()
                        .setValue(value(item, answer));
            }
        }
        return response;
    }

    private static Type value(Item item, Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean flag) -> new BooleanType(flag);
            case Answer.Number(double number) ->
                item.kind() == Kind.INTEGER && Math.abs(number) <= Integer.MAX_VALUE
                        ? new IntegerType((int) number)
                        : new DecimalType(BigDecimal.valueOf(number));
            case Answer.Text(String text) -> text(item, text);
            case Answer.Absent(Answer.Absence reason) -> absent(item, reason);
            case Answer.Unreadable(String given) ->
                throw new IllegalArgumentException("No questionnaire takes such an answer: " + given);
        };
    }

    private static Type text(Item item, String text) {
        return switch (item.kind()) {
            case CHOICE -> coding(item, text);
            case DATE -> new DateType(text);
            case BOOLEAN, INTEGER, DECIMAL, TEXT -> new StringType(text);
        };
    }

    private static Coding coding(Item item, String code) {
        Coding coding = new Coding().setSystem(Urls.choicesOf(item.code())).setCode(code);
        item.choices().stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::text)
                .map(text -> text.get(QuestionnaireToFhir.ENGLISH))
                .forEach(coding::setDisplay);
        return coding;
    }

    /// An element of the item's type without a value, and why.
    private static Type absent(Item item, Answer.Absence reason) {
        Type empty = switch (item.kind()) {
            case BOOLEAN -> new BooleanType();
            case INTEGER -> new IntegerType();
            case DECIMAL -> new DecimalType();
            case CHOICE -> new Coding();
            case DATE -> new DateType();
            case TEXT -> new StringType();
        };
        empty.addExtension(
                Urls.ABSENT,
                new CodeType(
                        switch (reason) {
                            case DONT_KNOW -> DONT_KNOW;
                            case PREFER_NOT_TO_SAY -> PREFER_NOT_TO_SAY;
                        }));
        return empty;
    }
}
