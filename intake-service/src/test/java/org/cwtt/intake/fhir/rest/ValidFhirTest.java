package org.cwtt.intake.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.State;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.Submission;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What goes out is FHIR R4, says HAPI's validator, which asks no network.
class ValidFhirTest {
    private static final String XML = "javax.xml.stream.XMLInputFactory";
    private static final FhirContext R4 = FhirContext.forR4Cached();

    /// Of the two readers of XML on the class path, HAPI's validator knows the settings of one.
    @BeforeAll
    static void chooseReaderOfXml() {
        System.setProperty(XML, "com.ctc.wstx.stax.WstxInputFactory");
    }

    @AfterAll
    static void leaveReaderOfXml() {
        System.clearProperty(XML);
    }

    @Test
    void theQuestionnairesThatShipAreValid() {
        // Given
        FhirValidator validator = validator(List.of());

        // When
        List<String> errors = Forms.SHIPPED.stream()
                .map(Forms::shipped)
                .map(ours -> QuestionnaireToFhir.of(ours, State.PUBLISHED))
                .flatMap(theirs -> errors(validator, theirs).stream())
                .toList();

        // Then
        assertThat(errors).isEmpty();
    }

    @Test
    void aSubmissionIsAValidAnswerToItsQuestionnaire() {
        // Given
        Questionnaire teacher = Forms.shipped("cwtt-teacher-1");
        FhirValidator validator = validator(List.of(QuestionnaireToFhir.of(teacher, State.PUBLISHED)));
        TreeMap<String, Answer> answers = new TreeMap<>();
        for (Item item : teacher.items()) {
            answers.put(item.code(), new Answer.Absent(Answer.Absence.DONT_KNOW));
        }
        answers.put("attendance.days-open", new Answer.Number(48));
        Submission submission = new Submission(
                UUID.fromString("0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b10"),
                UUID.fromString("0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b11"),
                "2026-T1",
                teacher.reference(),
                Submission.Language.en,
                LocalDate.of(2026, 2, 3),
                answers);

        // When
        List<String> errors = errors(validator, ResponseToFhir.of(submission, teacher, false));

        // Then
        assertThat(errors).isEmpty();
    }

    private static FhirValidator validator(List<Resource> known) {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(R4);
        known.forEach(ours::addResource);
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                ours);
        FhirInstanceValidator instance = new FhirInstanceValidator(chain);
        instance.setAnyExtensionsAllowed(true);
        instance.setNoTerminologyChecks(false);
        return R4.newValidator().registerValidatorModule(instance);
    }

    private static List<String> errors(FhirValidator validator, Resource resource) {
        return validator.validateWithResult(Fhir.write(resource)).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }
}
