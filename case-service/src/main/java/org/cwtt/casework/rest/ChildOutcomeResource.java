package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.ReadOutcomes;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Did it help this child: how it stood before each planned service and stands after it.
@Path("/v1/cases/{childId}/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practitioner")
@RunOnVirtualThread
@Tag(name = "Outcomes")
@APIResponse(responseCode = "401", description = "No valid token")
public class ChildOutcomeResource {
    private final ReadOutcomes readOutcomes;
    private final InterventionCatalogue catalogue;
    private final JsonWebToken token;

    /// One entry for each plan.
    record Outcomes(List<OutcomeView> outcomes) {}

    ChildOutcomeResource(ReadOutcomes readOutcomes, InterventionCatalogue catalogue, JsonWebToken token) {
        this.readOutcomes = readOutcomes;
        this.catalogue = catalogue;
        this.token = token;
    }

    @GET
    @Operation(summary = "How the child stood before each planned service and stands after it, by domain and by scale")
    @APIResponse(responseCode = "200", description = "One entry for each plan, earliest first")
    @APIResponse(responseCode = "403", description = "Not a practitioner")
    @APIResponse(responseCode = "404", description = "No such child in your areas: urn:cwtt:problem:child-not-found")
    public RestResponse<Outcomes> ofChild(
            @PathParam("childId") UUID childId, @HeaderParam(Purpose.HEADER) @Nullable String purpose) {
        Access access = new Access(new Caller(token).asReader(), Access.What.OUTCOMES, Purpose.of(purpose));
        Outcomes outcomes = new Outcomes(readOutcomes.read(childId, access).stream()
                .map(one -> OutcomeView.from(one, catalogue))
                .toList());
        return ResponseBuilder.ok(outcomes).build();
    }
}
