package org.cwtt.intake.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cwtt.rest.XmlDeclarations;
import org.hl7.fhir.r4.model.Resource;

/// Reads and writes FHIR R4 as JSON, strictly: an unknown element is refused, not lost.
final class Fhir {
    static final String JSON = "application/fhir+json";

    private static final FhirContext R4 = FhirContext.forR4Cached();

    private Fhir() {}

    static String write(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    /// @throws FhirRefusal 400 when it is no such resource
    static <T extends Resource> T read(byte[] body, Class<T> type) {
        String json = new String(body, StandardCharsets.UTF_8);
        if (XmlDeclarations.areIn(json)) {
            throw refusal(type, "A narrative holds no declarations and no comments (<!)");
        }
        try {
            return parser().parseResource(type, json);
        } catch (DataFormatException | IllegalArgumentException | ClassCastException e) {
            throw refusal(type, "The body is no such resource: " + e.getMessage());
        }
    }

    private static FhirRefusal refusal(Class<?> type, String says) {
        return new FhirRefusal(400, List.of(new FhirRefusal.Issue(type.getSimpleName(), says)));
    }

    private static IParser parser() {
        IParser parser = R4.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        parser.setPrettyPrint(true);
        return parser;
    }
}
