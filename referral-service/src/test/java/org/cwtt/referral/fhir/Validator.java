package org.cwtt.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/// HAPI's validator with FHIR R4's own definitions, and no network.
final class Validator {
    static final FhirContext R4 = FhirContext.forR4();
    private static final FhirValidator VALIDATOR = R4.newValidator()
            .registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(
                    new DefaultProfileValidationSupport(R4),
                    new InMemoryTerminologyServerValidationSupport(R4),
                    new CommonCodeSystemsTerminologyService(R4))));

    private Validator() {}

    /// @param json one resource, or a bundle of them
    static void assertValid(String json) {
        assertThat(errors(json)).as(json).isEmpty();
    }

    static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(Validator::text)
                .toList();
    }

    static List<String> warnings(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity() == ResultSeverityEnum.WARNING)
                .map(Validator::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
