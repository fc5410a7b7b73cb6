package org.cwtt.reporting.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cwtt.reporting.RebuildCounts;
import org.cwtt.reporting.RebuildCounts.TopicsIncompleteException;
import org.cwtt.reporting.ReconcileCounts;
import org.cwtt.reporting.domain.Rebuild;
import org.cwtt.reporting.domain.Reconciliation;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whether the counts are right, and making them again.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Operations")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not an administrator")
public class OperationsResource {
    private static final URI REBUILD = URI.create("/v1/rebuild");

    private final ReconcileCounts reconcileCounts;
    private final RebuildCounts rebuildCounts;
    private final JsonWebToken token;

    OperationsResource(ReconcileCounts reconcileCounts, RebuildCounts rebuildCounts, JsonWebToken token) {
        this.reconcileCounts = reconcileCounts;
        this.rebuildCounts = rebuildCounts;
        this.token = token;
    }

    @GET
    @Path("/reconciliations/latest")
    @Operation(
            summary = "What was found when all was counted again last, as is done every night",
            description = "The examples say by how much a count differs, and not what it is.")
    @APIResponse(responseCode = "200", description = "The reconciliation")
    @APIResponse(responseCode = "404", description = "None yet: urn:cwtt:problem:reconciliation-not-found")
    public Reconciliation reconciliation() {
        return reconcileCounts
                .latest()
                .orElseThrow(() -> Problems.notFound("reconciliation", "latest", "one, after the first night"));
    }

    @POST
    @Path("/rebuild")
    @Operation(
            summary = "Count everything again from the topics; while one is under way, no other is started",
            description = "Until it is done, nothing new is published; what was published stays.")
    @APIResponse(
            responseCode = "202",
            description = "The rebuild that is under way now",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    @APIResponse(
            responseCode = "409",
            description = "The topics do not hold all that is counted: urn:cwtt:problem:topics-incomplete")
    public Response start() {
        try {
            Rebuild rebuild = rebuildCounts.start(token.getName());
            return Response.accepted(rebuild).location(REBUILD).build();
        } catch (TopicsIncompleteException e) {
            throw Problems.topicsIncomplete(e.getMessage());
        }
    }

    @GET
    @Path("/rebuild")
    @Operation(summary = "How far the rebuild that was started last has come, in whichever replica")
    @APIResponse(responseCode = "200", description = "The rebuild")
    @APIResponse(responseCode = "404", description = "None yet: urn:cwtt:problem:rebuild-not-found")
    public Rebuild rebuild() {
        return rebuildCounts.latest().orElseThrow(() -> Problems.notFound("rebuild", "latest", "one that was started"));
    }
}
