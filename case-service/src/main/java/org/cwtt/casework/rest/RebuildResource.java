package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.cwtt.casework.ReadRebuild;
import org.cwtt.casework.RebuildRecords;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Makes the records again from the topics, while they are read as ever.
@Path("/v1/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Rebuild")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not an administrator")
public class RebuildResource {
    private static final URI HERE = URI.create("/v1/rebuild");

    private final RebuildRecords rebuildRecords;
    private final ReadRebuild readRebuild;
    private final JsonWebToken token;

    RebuildResource(RebuildRecords rebuildRecords, ReadRebuild readRebuild, JsonWebToken token) {
        this.rebuildRecords = rebuildRecords;
        this.readRebuild = readRebuild;
        this.token = token;
    }

    @POST
    @Operation(summary = "Rebuild all records from the topics; while one is under way, no other is started")
    @APIResponse(
            responseCode = "202",
            description = "The rebuild that is under way now",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    public Response start() {
        RebuildView view = RebuildView.from(rebuildRecords.start(token.getName()));
        return Response.accepted(view).location(HERE).build();
    }

    @GET
    @Operation(summary = "How far the latest rebuild has come, by topic and partition, and what it found to differ")
    @APIResponse(responseCode = "200", description = "The rebuild that was started last")
    @APIResponse(responseCode = "404", description = "None yet: urn:cwtt:problem:rebuild-not-found")
    public RestResponse<RebuildView> read() {
        return readRebuild.latest().map(RebuildView::from).map(RestResponse::ok).orElseThrow(Problems::rebuildNotFound);
    }
}
