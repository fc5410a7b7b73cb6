package org.cwtt.intake.bulk.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.bulk.WatchJobs;
import org.cwtt.intake.bulk.domain.Progress;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// How far one's jobs have come.
@Path("/v1/bulk")
@Tag(name = "Bulk")
@RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
@RunOnVirtualThread
public class JobResource {
    private final WatchJobs watchJobs;
    private final JsonWebToken token;

    JobResource(WatchJobs watchJobs, JsonWebToken token) {
        this.watchJobs = watchJobs;
        this.token = token;
    }

    @GET
    @Operation(summary = "Your newest hundred jobs, the newest first")
    @APIResponse(responseCode = "200", description = "The jobs; nobody sees those of others")
    public List<Progress> list() {
        return watchJobs.of(Caller.from(token).subject());
    }

    @GET
    @Path("{jobId}")
    @Operation(summary = "How far a job has come")
    @APIResponse(responseCode = "200", description = "How many rows became what, and how many wait")
    @APIResponse(responseCode = "404", description = "You have sent no such job")
    public Progress read(@RestPath UUID jobId) {
        return found(jobId);
    }

    @GET
    @Path("{jobId}/rows")
    @Operation(
            summary = "What became of each row, with every wrong value",
            description = "In a dry run, what would become of it. A row that was taken in with problems was taken in"
                    + " without those values.")
    @APIResponse(responseCode = "200", description = "A page by line; the Link header leads to the next")
    @APIResponse(responseCode = "404", description = "You have sent no such job")
    public RestResponse<List<RowResult>> rows(
            @RestPath UUID jobId,
            @QueryParam("result") RowResult.@Nullable Result only,
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(5000) int limit,
            UriInfo uri) {
        found(jobId);
        List<RowResult> page = watchJobs.rows(jobId, after, only, limit);
        ResponseBuilder<List<RowResult>> answer = ResponseBuilder.ok(page);
        if (page.size() == limit) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.getLast().line())
                    .build();
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private Progress found(UUID jobId) {
        return watchJobs
                .one(jobId, Caller.from(token).subject())
                .orElseThrow(() -> Problem.of(404, "job-not-found", "You have sent no such job")
                        .build());
    }
}
