package org.cwtt.scoring.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cwtt.scoring.comparisons.Comparisons;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What comparisons have found.
@Path("/v1/comparisons")
@RolesAllowed({"administrator", "analyst"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons")
public class ComparisonsResource {
    private final Comparisons comparisons;
    private final JsonWebToken token;

    public ComparisonsResource(Comparisons comparisons, JsonWebToken token) {
        this.comparisons = comparisons;
        this.token = token;
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "How far a comparison is, and in the end who moves from which level to which, by domain and area")
    @APIResponse(responseCode = "200", description = "State, progress, and the areas that the caller may see")
    @APIResponse(responseCode = "404", description = "No such comparison, or it is no longer held")
    public ComparisonView show(@PathParam("id") UUID id) {
        return comparisons
                .find(id)
                .map(standing -> ComparisonView.from(standing, Caller.of(token)))
                .orElseThrow(() -> Problems.comparisonNotFound(id));
    }
}
