package org.cwtt.intake.fhir.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/// What the FHIR interface can do.
@Path("/fhir/metadata")
@Tag(name = "FHIR")
@RunOnVirtualThread
public class CapabilityResource {
    private static final String WRITTEN_ON = "2026-11-29";

    @GET
    @PermitAll
    @Produces(Fhir.JSON)
    @Operation(summary = "What the FHIR interface can do")
    @APIResponse(responseCode = "200", description = "The CapabilityStatement")
    public String read() {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDateElement(new DateTimeType(WRITTEN_ON));
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getImplementation().setDescription("Child Wellbeing Tracking: intake");
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("json");
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        var questionnaire = rest.addResource().setType("Questionnaire");
        questionnaire.addInteraction().setCode(TypeRestfulInteraction.READ);
        questionnaire.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        questionnaire.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        questionnaire.addSearchParam().setName("url").setType(SearchParamType.URI);
        questionnaire.addSearchParam().setName("version").setType(SearchParamType.TOKEN);
        questionnaire.setUpdateCreate(true);
        var response = rest.addResource().setType("QuestionnaireResponse");
        response.addInteraction().setCode(TypeRestfulInteraction.READ);
        response.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        response.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        response.setUpdateCreate(true);
        return Fhir.write(statement);
    }
}
