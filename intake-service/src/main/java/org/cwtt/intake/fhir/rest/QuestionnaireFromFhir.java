package org.cwtt.intake.fhir.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cwtt.intake.questionnaire.domain.Choice;
import org.cwtt.intake.questionnaire.domain.Condition;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Kind;
import org.cwtt.intake.questionnaire.domain.Respondent;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// Reads a questionnaire of ours from FHIR's. What ours cannot hold, such as groups, repeats or several conditions, is
/// refused by name rather than lost.
final class QuestionnaireFromFhir {
    private final List<FhirRefusal.Issue> issues = new ArrayList<>();
    private final String language;

    private QuestionnaireFromFhir(String language) {
        this.language = language;
    }

    /// @throws FhirRefusal 422 with an issue for everything that ours cannot hold
    static org.cwtt.intake.questionnaire.domain.Questionnaire read(Questionnaire theirs) {
        QuestionnaireFromFhir reading = new QuestionnaireFromFhir(
                theirs.hasLanguage() ? theirs.getLanguage().split("-", 2)[0] : QuestionnaireToFhir.ENGLISH);
        String id = Urls.idIn(theirs.hasUrl() ? theirs.getUrl() : "").orElse("");
        int version =
                Urls.version(theirs.hasVersion() ? theirs.getVersion() : "").orElse(0);
        reading.require(!id.isEmpty(), "Questionnaire.url", "expected " + Urls.questionnaire("ID"));
        reading.require(version > 0, "Questionnaire.version", "expected a whole number from 1");
        Optional<Respondent> respondent = respondent(theirs);
        reading.require(
                respondent.isPresent(),
                "Questionnaire.extension",
                "expected " + Urls.RESPONDENT + ": one of " + List.of(Respondent.values()));
        List<Item> items = theirs.getItem().stream()
                .map(reading::item)
                .flatMap(Optional::stream)
                .toList();
        if (!reading.issues.isEmpty()) {
            throw new FhirRefusal(422, reading.issues);
        }
        return new org.cwtt.intake.questionnaire.domain.Questionnaire(
                id, version, respondent.orElseThrow(), reading.texts(theirs.getTitleElement()), items);
    }

    private static Optional<Respondent> respondent(Questionnaire theirs) {
        Extension extension = theirs.getExtensionByUrl(Urls.RESPONDENT);
        if (extension == null || extension.getValue() == null) {
            return Optional.empty();
        }
        String name = extension.getValue().primitiveValue();
        return List.of(Respondent.values()).stream()
                .filter(respondent -> respondent.name().equals(name))
                .findFirst();
    }

    private void require(boolean holds, String where, String what) {
        if (!holds) {
            issues.add(new FhirRefusal.Issue(where, what));
        }
    }

    private Optional<Item> item(QuestionnaireItemComponent theirs) {
        String where = "Questionnaire.item.where(linkId='" + theirs.getLinkId() + "')";
        Optional<Kind> kind = kind(theirs.getType());
        require(theirs.hasLinkId(), where, "expected a link id");
        require(kind.isPresent(), where + ".type", "expected boolean, integer, decimal, choice, date or text");
        require(!theirs.getRepeats(), where + ".repeats", "expected one answer an item");
        require(!theirs.hasAnswerValueSet(), where + ".answerValueSet", "expected answerOption");
        require(!theirs.hasInitial(), where + ".initial", "expected no answer that stands there beforehand");
        require(!theirs.hasModifierExtension(), where + ".modifierExtension", "expected none");
        require(theirs.getEnableWhen().size() <= 1, where + ".enableWhen", "expected one condition at most");
        require(
                theirs.getItem().stream().allMatch(child -> isHint(child, theirs))
                        && theirs.getItem().size() <= 1,
                where + ".item",
                "expected no group: nothing but a hint, " + theirs.getLinkId() + QuestionnaireToFhir.HINT);
        if (kind.isEmpty() || !theirs.hasLinkId()) {
            return Optional.empty();
        }
        Extension unit = theirs.getExtensionByUrl(Urls.UNIT);
        return Optional.of(new Item(
                theirs.getLinkId(),
                texts(theirs.getTextElement()),
                theirs.getItem().isEmpty()
                        ? Map.of()
                        : texts(theirs.getItemFirstRep().getTextElement()),
                kind.get(),
                theirs.getRequired(),
                unit != null && unit.getValue() instanceof Coding coding ? coding.getCode() : null,
                bound(theirs.getExtensionByUrl(Urls.MINIMUM)),
                bound(theirs.getExtensionByUrl(Urls.MAXIMUM)),
                choices(theirs, where),
                theirs.hasEnableWhen() ? condition(theirs.getEnableWhenFirstRep(), where) : null));
    }

    private static Optional<Kind> kind(@Nullable QuestionnaireItemType type) {
        return switch (type) {
            case BOOLEAN -> Optional.of(Kind.BOOLEAN);
            case INTEGER -> Optional.of(Kind.INTEGER);
            case DECIMAL -> Optional.of(Kind.DECIMAL);
            case CHOICE -> Optional.of(Kind.CHOICE);
            case DATE -> Optional.of(Kind.DATE);
            case TEXT, STRING -> Optional.of(Kind.TEXT);
            case GROUP, DISPLAY, QUESTION, DATETIME, TIME, URL, OPENCHOICE, ATTACHMENT, REFERENCE, QUANTITY, NULL ->
                Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static boolean isHint(QuestionnaireItemComponent child, QuestionnaireItemComponent parent) {
        return child.getType() == QuestionnaireItemType.DISPLAY
                && (parent.getLinkId() + QuestionnaireToFhir.HINT).equals(child.getLinkId());
    }

    private static @Nullable Double bound(@Nullable Extension extension) {
        return switch (extension == null ? null : extension.getValue()) {
            case IntegerType whole -> whole.getValue().doubleValue();
            case DecimalType decimal -> decimal.getValue().doubleValue();
            case null, default -> null;
        };
    }

    private List<Choice> choices(QuestionnaireItemComponent theirs, String where) {
        List<Choice> choices = new ArrayList<>();
        for (QuestionnaireItemAnswerOptionComponent option : theirs.getAnswerOption()) {
            if (option.getValue() instanceof Coding coding && coding.hasCode()) {
                choices.add(new Choice(coding.getCode(), texts(coding.getDisplayElement())));
            } else {
                require(false, where + ".answerOption", "expected a coding with a code");
            }
        }
        return choices;
    }

    private @Nullable Condition condition(QuestionnaireItemEnableWhenComponent when, String where) {
        require(
                when.getOperator() == QuestionnaireItemOperator.EQUAL,
                where + ".enableWhen.operator",
                "expected =, on an earlier boolean or choice");
        String is = is(when.getAnswer());
        require(is != null && when.hasQuestion(), where + ".enableWhen", "expected a question and its answer");
        return is == null || !when.hasQuestion() ? null : new Condition(when.getQuestion(), is);
    }

    private static @Nullable String is(@Nullable Type answer) {
        return switch (answer) {
            case BooleanType flag -> flag.booleanValue() ? Condition.TRUE : Condition.FALSE;
            case Coding coding -> coding.getCode();
            case null, default -> null;
        };
    }

    /// By language: the text itself is in the questionnaire's.
    private Map<String, String> texts(StringType theirs) {
        Map<String, String> texts = new HashMap<>();
        if (theirs.hasValue()) {
            texts.put(language, theirs.getValue());
        }
        for (Extension translation : theirs.getExtensionsByUrl(Urls.TRANSLATION)) {
            String lang = translation.getExtensionString("lang");
            String content = translation.getExtensionString("content");
            if (lang != null && content != null) {
                texts.put(lang, content);
            }
        }
        return texts;
    }
}
