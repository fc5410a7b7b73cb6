package org.cwtt.intake.fhir.rest;

import java.util.Optional;
import org.cwtt.intake.questionnaire.domain.Questionnaire;

/// The names by which FHIR knows what is ours.
final class Urls {
    static final String RESPONDENT = "urn:cwtt:fhir:respondent";
    static final String ROUND = "urn:cwtt:fhir:round";
    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
    static final String MINIMUM = "http://hl7.org/fhir/StructureDefinition/minValue";
    static final String MAXIMUM = "http://hl7.org/fhir/StructureDefinition/maxValue";
    static final String CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    static final String CONTROLS = "http://hl7.org/fhir/questionnaire-item-control";
    static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    static final String UCUM = "http://unitsofmeasure.org";

    private static final String QUESTIONNAIRE = "urn:cwtt:questionnaire:";
    private static final String ITEM = "urn:cwtt:item:";

    private Urls() {}

    static String questionnaire(String id) {
        return QUESTIONNAIRE + id;
    }

    /// The id in the canonical URL of one of our questionnaires.
    static Optional<String> idIn(String url) {
        return Optional.of(url)
                .filter(ours -> ours.startsWith(QUESTIONNAIRE))
                .map(ours -> ours.substring(QUESTIONNAIRE.length()));
    }

    static String canonical(Questionnaire.Reference reference) {
        return questionnaire(reference.id()) + "|" + reference.version();
    }

    /// Which version of which questionnaire a canonical URL names.
    static Optional<Questionnaire.Reference> reference(String canonical) {
        int bar = canonical.lastIndexOf('|');
        return bar < 0
                ? Optional.empty()
                : idIn(canonical.substring(0, bar))
                        .flatMap(id -> version(canonical.substring(bar + 1))
                                .map(version -> new Questionnaire.Reference(id, version)));
    }

    static Optional<Integer> version(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf);
    }

    /// The system of an item's choices: the same code may mean something else in another item.
    static String choicesOf(String item) {
        return ITEM + item;
    }
}
