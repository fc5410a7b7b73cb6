package org.cwtt.referral.fhir;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/// What can be done by FHIR here. Says nothing of children, and asks nobody who they are.
@Path("/fhir/metadata")
@RunOnVirtualThread
@PermitAll
@Produces({FhirJson.JSON, MediaType.APPLICATION_JSON})
public class MetadataResource {
    private static final String RELEASED_ON = "2026-11-29";
    private static final String OAUTH = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private final FhirJson json;

    MetadataResource(FhirJson json) {
        this.json = json;
    }

    private record Parameter(String name, SearchParamType type, String says) {}

    private static final List<Parameter> ON_BOTH = List.of(
            new Parameter("_id", SearchParamType.TOKEN, "The referral"),
            new Parameter("_lastUpdated", SearchParamType.DATE, "When it last changed"),
            new Parameter(
                    "patient",
                    SearchParamType.REFERENCE,
                    "The child, by your department's own id: with" + " :identifier, or the bare value"));

    @GET
    @Operation(summary = "The CapabilityStatement")
    @APIResponse(responseCode = "200", description = "What can be done by FHIR here")
    public String show(@Context UriInfo uri) {
        CapabilityStatement statement = new CapabilityStatement();
        statement
                .setStatus(PublicationStatus.ACTIVE)
                .setDateElement(new DateTimeType(RELEASED_ON))
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .addFormat(FhirJson.JSON)
                .addPatchFormat(TaskResource.JSON_PATCH);
        statement.getSoftware().setName("Child Wellbeing Tracking referral-service");
        statement
                .getImplementation()
                .setDescription("Referrals of children to one department: what is asked, and what is done about it")
                .setUrl(uri.getBaseUriBuilder().path("fhir").build().toString());
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity().addService(Codes.of(OAUTH, "OAuth"));
        requests(rest);
        tasks(rest);
        return json.write(statement);
    }

    private static void requests(CapabilityStatementRestComponent rest) {
        CapabilityStatementRestResourceComponent request = resource(rest, "ServiceRequest");
        parameter(request, new Parameter("status", SearchParamType.TOKEN, "active, completed, revoked"));
        parameter(request, new Parameter("performer", SearchParamType.REFERENCE, "The department"));
    }

    private static void tasks(CapabilityStatementRestComponent rest) {
        CapabilityStatementRestResourceComponent task = resource(rest, "Task");
        task.addInteraction().setCode(TypeRestfulInteraction.UPDATE);
        task.addInteraction().setCode(TypeRestfulInteraction.PATCH);
        task.setUpdateCreate(false);
        parameter(task, new Parameter("status", SearchParamType.TOKEN, "FHIR's status"));
        parameter(task, new Parameter("business-status", SearchParamType.TOKEN, "The referral's state"));
        parameter(task, new Parameter("owner", SearchParamType.REFERENCE, "The department"));
    }

    private static CapabilityStatementRestResourceComponent resource(
            CapabilityStatementRestComponent rest, String type) {
        CapabilityStatementRestResourceComponent resource =
                rest.addResource().setType(type).setVersioning(ResourceVersionPolicy.VERSIONED);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        ON_BOTH.forEach(parameter -> parameter(resource, parameter));
        return resource;
    }

    private static void parameter(CapabilityStatementRestResourceComponent resource, Parameter parameter) {
        resource.addSearchParam()
                .setName(parameter.name())
                .setType(parameter.type())
                .setDocumentation(parameter.says());
    }
}
