package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.ListRefusals;
import org.cwtt.referral.domain.RefusedResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What a department's system said by the topic and was not taken: a topic answers nobody.
@Path("/v1/refused-responses")
@RunOnVirtualThread
@RolesAllowed(Caller.DEPARTMENT_OFFICER)
public class RefusedResponseResource {
    private final ListRefusals listRefusals;
    private final SecurityIdentity identity;

    RefusedResponseResource(ListRefusals listRefusals, SecurityIdentity identity) {
        this.listRefusals = listRefusals;
        this.identity = identity;
    }

    /// @param type the same that the response would have been refused with over REST
    record RefusedView(
            long position,
            UUID responseId,
            UUID referralId,
            String response,
            Instant respondedAt,
            Instant refusedAt,

            @Schema(examples = "urn:cwtt:problem:illegal-move")
            String type,

            String detail) {

        static RefusedView from(RefusedResponse refused) {
            return new RefusedView(
                    refused.position(),
                    refused.responseId(),
                    refused.referralId(),
                    refused.response(),
                    refused.respondedAt(),
                    refused.refusedAt(),
                    Problems.TYPE + refused.refusal().problem(),
                    refused.refusal().detail());
        }
    }

    @GET
    @Operation(
            summary = "Which responses by referral.department.responded-v1 were not taken, the oldest first;"
                    + " Link: rel=next leads on, and the last position leads to what is refused later")
    @APIResponse(
            responseCode = "200",
            description = "One page of the last 90 days",
            content = @Content(schema = @Schema(implementation = RefusedView[].class)))
    @APIResponse(responseCode = "403", description = "Not a department's system")
    public Response list(
            @Parameter(description = "The position that ended the page before")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        List<RefusedView> page = listRefusals.list(Caller.of(identity).asSystem(), after, limit).stream()
                .map(RefusedView::from)
                .toList();
        return Page.of(page, limit, RefusedView::position, uri);
    }
}
