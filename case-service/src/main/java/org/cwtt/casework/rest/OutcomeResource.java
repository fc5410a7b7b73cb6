package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cwtt.casework.CompareOutcomes;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Did it help: treated children beside others like them.
@Path("/v1/intervention-outcomes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"practitioner", "analyst"})
@RunOnVirtualThread
@Tag(name = "Outcomes")
@APIResponse(responseCode = "401", description = "No valid token")
public class OutcomeResource {
    private static final String CODE = "[A-Za-z0-9._-]{1,40}";

    private final CompareOutcomes compareOutcomes;
    private final JsonWebToken token;

    OutcomeResource(CompareOutcomes compareOutcomes, JsonWebToken token) {
        this.compareOutcomes = compareOutcomes;
        this.token = token;
    }

    @GET
    @Operation(
            summary = "Whether treated children got better more often than matched untreated ones, with 95 % intervals",
            description = "Counts of children are kept under the small-number rule.")
    @APIResponse(responseCode = "200", description = "By domain of the service and starting level")
    @APIResponse(responseCode = "400", description = "A parameter is not a code")
    @APIResponse(responseCode = "403", description = "Neither practitioner nor analyst")
    @APIResponse(
            responseCode = "404",
            description = "The area does not lie wholly in your areas: urn:cwtt:problem:area-not-found")
    @APIResponse(
            responseCode = "422",
            description = "No such service or round, or too small an area: urn:cwtt:problem:invalid-request")
    public ComparisonView compare(
            @Parameter(description = "A code of the catalogue")
                    @QueryParam("intervention")
                    @NotNull
                    @Pattern(regexp = CODE)
                    String intervention,
            @Parameter(description = "A district, ZA- and a province, or ZA")
                    @QueryParam("area")
                    @NotNull
                    @Pattern(regexp = CODE)
                    String area,
            @Parameter(description = "The round in which the children started; default: the latest but one")
                    @QueryParam("round")
                    @Pattern(regexp = CODE)
                    @Nullable
                    String round) {
        return ComparisonView.from(compareOutcomes.compare(intervention, area, round, new Caller(token).asReader()));
    }
}
