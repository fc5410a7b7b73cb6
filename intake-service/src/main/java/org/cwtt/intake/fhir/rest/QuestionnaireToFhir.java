package org.cwtt.intake.fhir.rest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.cwtt.intake.questionnaire.domain.Condition;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.State;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// A questionnaire of ours as FHIR's, with nothing left out: [QuestionnaireFromFhir] reads the same from it.
final class QuestionnaireToFhir {
    static final String ENGLISH = "en";

    /// What a hint's link id ends in; no item of ours has such a code.
    static final String HINT = "/hint";

    private static final int LONGEST_ID = 64;

    private QuestionnaireToFhir() {}

    static Questionnaire of(org.cwtt.intake.questionnaire.domain.Questionnaire ours, State state) {
        Questionnaire questionnaire = new Questionnaire();
        String id = ours.id() + "-" + ours.version();
        if (id.length() <= LONGEST_ID) {
            questionnaire.setId(id);
        }
        questionnaire.setLanguage(ENGLISH);
        questionnaire.setUrl(Urls.questionnaire(ours.id()));
        questionnaire.setVersion(Integer.toString(ours.version()));
        questionnaire.setStatus(status(state));
        questionnaire.addSubjectType("Patient");
        questionnaire.addExtension(
                Urls.RESPONDENT, new CodeType(ours.respondent().name()));
        questionnaire.setTitleElement(worded(ours.title()));
        ours.items().forEach(item -> questionnaire.addItem(item(item, ours)));
        return questionnaire;
    }

    private static PublicationStatus status(State state) {
        return switch (state) {
            case DRAFT -> PublicationStatus.DRAFT;
            case PUBLISHED -> PublicationStatus.ACTIVE;
            case RETIRED -> PublicationStatus.RETIRED;
        };
    }

    private static QuestionnaireItemComponent item(
            Item ours, org.cwtt.intake.questionnaire.domain.Questionnaire questionnaire) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.setLinkId(ours.code());
        item.setTextElement(worded(ours.text()));
        item.setType(type(ours.kind()));
        item.setRequired(ours.required());
        if (ours.unit() != null) {
            item.addExtension(Urls.UNIT, new Coding(Urls.UCUM, ours.unit(), null));
        }
        bound(item, Urls.MINIMUM, ours.minimum());
        bound(item, Urls.MAXIMUM, ours.maximum());
        ours.choices().forEach(choice -> {
            Coding coding = new Coding().setSystem(Urls.choicesOf(ours.code())).setCode(choice.code());
            coding.setDisplayElement(worded(choice.text()));
            item.addAnswerOption().setValue(coding);
        });
        if (ours.askedWhen() != null) {
            item.addEnableWhen(enableWhen(ours.askedWhen(), questionnaire));
        }
        if (!ours.hint().isEmpty()) {
            item.addItem(hint(ours));
        }
        return item;
    }

    private static QuestionnaireItemType type(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> QuestionnaireItemType.BOOLEAN;
            case INTEGER -> QuestionnaireItemType.INTEGER;
            case DECIMAL -> QuestionnaireItemType.DECIMAL;
            case CHOICE -> QuestionnaireItemType.CHOICE;
            case DATE -> QuestionnaireItemType.DATE;
            case TEXT -> QuestionnaireItemType.TEXT;
        };
    }

    private static void bound(QuestionnaireItemComponent item, String url, @Nullable Double bound) {
        if (bound != null) {
            boolean whole = item.getType() == QuestionnaireItemType.INTEGER
                    && bound == Math.rint(bound)
                    && Math.abs(bound) <= Integer.MAX_VALUE;
            Type value = whole ? new IntegerType(bound.intValue()) : new DecimalType(BigDecimal.valueOf(bound));
            item.addExtension(url, value);
        }
    }

    private static QuestionnaireItemEnableWhenComponent enableWhen(
            Condition condition, org.cwtt.intake.questionnaire.domain.Questionnaire questionnaire) {
        boolean flag = questionnaire.items().stream()
                .anyMatch(gate -> gate.code().equals(condition.item()) && gate.kind() == Kind.BOOLEAN);
        Type answer = flag
                ? new BooleanType(condition.is())
                : new Coding().setSystem(Urls.choicesOf(condition.item())).setCode(condition.is());
        return new QuestionnaireItemEnableWhenComponent()
                .setQuestion(condition.item())
                .setOperator(QuestionnaireItemOperator.EQUAL)
                .setAnswer(answer);
    }

    private static QuestionnaireItemComponent hint(Item ours) {
        QuestionnaireItemComponent hint = new QuestionnaireItemComponent();
        hint.setLinkId(ours.code() + HINT);
        hint.setTextElement(worded(ours.hint()));
        hint.setType(QuestionnaireItemType.DISPLAY);
        hint.addExtension(Urls.CONTROL, new CodeableConcept(new Coding(Urls.CONTROLS, "help", "Help-Button")));
        return hint;
    }

    /// English as the text, and every other language as a translation of it.
    private static StringType worded(Map<String, String> texts) {
        StringType worded = new StringType(texts.get(ENGLISH));
        new TreeMap<>(texts).forEach((language, text) -> {
            if (!language.equals(ENGLISH)) {
                translation(worded, language, text);
            }
        });
        return worded;
    }

    private static void translation(Element text, String language, String content) {
        Extension translation = new Extension(Urls.TRANSLATION);
        translation.addExtension("lang", new CodeType(language));
        translation.addExtension("content", new StringType(content));
        text.addExtension(translation);
    }
}
