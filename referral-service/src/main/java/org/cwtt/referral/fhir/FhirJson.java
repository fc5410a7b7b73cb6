package org.cwtt.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import jakarta.inject.Singleton;
import org.cwtt.rest.XmlDeclarations;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;

/// FHIR's resources to and from JSON. HAPI's model of them is large: it is built at the first request that needs it,
/// and of each kind of resource no more than is met.
@Singleton
class FhirJson {
    static final String JSON = "application/fhir+json";

    private static final class Model {
        private static final FhirContext R4 = FhirContext.forR4();

        static {
            R4.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
            R4.setParserErrorHandler(new StrictErrorHandler());
        }
    }

    FhirContext context() {
        return Model.R4;
    }

    String write(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    /// @throws UnreadableTaskException when it is no task, or says what a task does not have
    Task readTask(String json) {
        if (XmlDeclarations.areIn(json)) {
            throw new UnreadableTaskException("a narrative holds no declarations and no comments (<!)");
        }
        try {
            return parser().parseResource(Task.class, json);
        } catch (DataFormatException | ClassCastException e) {
            throw new UnreadableTaskException(String.valueOf(e.getMessage()), e);
        }
    }

    private static IParser parser() {
        return Model.R4.newJsonParser();
    }
}
