package org.cwtt.scoring.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.cwtt.scoring.comparisons.Comparisons;
import org.cwtt.scoring.comparisons.RequestComparison;
import org.cwtt.scoring.comparisons.RequestComparison.Request;
import org.cwtt.scoring.domain.RulesetVersion;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Asks what a ruleset would change, before it is released.
@Path("/v1/rulesets/{id}/{version}/comparisons")
@RolesAllowed({"administrator", "analyst"})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons")
public class ComparisonRequestsResource {
    private final RequestComparison requestComparison;
    private final Comparisons comparisons;
    private final JsonWebToken token;

    public ComparisonRequestsResource(
            RequestComparison requestComparison, Comparisons comparisons, JsonWebToken token) {
        this.requestComparison = requestComparison;
        this.comparisons = comparisons;
        this.token = token;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Scores every standing submission under this ruleset beside the current one; announces nothing")
    @APIResponse(responseCode = "200", description = "Asked for before, under the same id")
    @APIResponse(responseCode = "202", description = "Begun; its place is in Location")
    @APIResponse(responseCode = "404", description = "No such ruleset or round")
    @APIResponse(responseCode = "409", description = "The id is that of another comparison")
    @APIResponse(responseCode = "429", description = "Too many are running")
    public Response compare(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @NotNull @Valid ComparisonRequest request) {
        Request asked = new Request(request.id(), new RulesetVersion(id, version), request.roundId());
        boolean begun = requestComparison.request(asked, InstantSource.system().instant());
        return Response.status(begun ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/v1/comparisons/" + request.id()))
                .entity(view(request.id()))
                .build();
    }

    private ComparisonView view(UUID id) {
        return comparisons
                .find(id)
                .map(standing -> ComparisonView.from(standing, Caller.of(token)))
                .orElseThrow(() -> Problems.comparisonNotFound(id));
    }
}
