package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.CancelReferral;
import org.cwtt.referral.RecordResponses;
import org.cwtt.referral.RecordResponses.Given;
import org.cwtt.referral.ShowReferral;
import org.cwtt.referral.ShowReferral.Shown;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.rest.RequestTrace;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What people do with referrals.
@Path("/v1/referrals/{id}")
@RunOnVirtualThread
public class ReferralStepResource {
    private final RecordResponses recordResponses;
    private final CancelReferral cancelReferral;
    private final ShowReferral showReferral;
    private final ReferralViews views;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    ReferralStepResource(
            RecordResponses recordResponses,
            CancelReferral cancelReferral,
            ShowReferral showReferral,
            ReferralViews views,
            SecurityIdentity identity,
            InstantSource clock) {
        this.recordResponses = recordResponses;
        this.cancelReferral = cancelReferral;
        this.showReferral = showReferral;
        this.views = views;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Path("/responses")
    @RolesAllowed(Caller.DEPARTMENT_OFFICER)
    @Operation(summary = "Accept, decline, schedule, begin or complete a referral of your department")
    @APIResponse(
            responseCode = "200",
            description = "The referral afterwards; the same response again changes nothing",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "400", description = "Not a response")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see")
    @APIResponse(responseCode = "409", description = "Not from this state: says which, and what is allowed")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "422", description = "A code or an appointment is missing, or cannot be")
    public Response respond(
            @PathParam("id") UUID id,
            @NotNull @Valid ResponseRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        Caller caller = Caller.of(identity);
        Shown seen = showReferral.show(caller.viewer(), id);
        DepartmentResponse response =
                request.toResponse(id, seen.referral().department(), clock.instant(), IfMatch.version(ifMatch));
        recordResponses.record(List.of(new Given(response, caller.login(), RequestTrace.of(traceparent), false)));
        return after(caller.viewer(), id);
    }

    @POST
    @Path("/cancellations")
    @RolesAllowed(Caller.PRACTITIONER)
    @Operation(summary = "Call a referral off")
    @APIResponse(
            responseCode = "200",
            description = "The referral afterwards",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see")
    @APIResponse(responseCode = "409", description = "Closed already")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "422", description = "The reason is none of the codes")
    public Response cancel(
            @PathParam("id") UUID id,
            @NotNull @Valid CancellationRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Viewer viewer = Caller.of(identity).viewer();
        cancelReferral.cancel(viewer, id, request.reason(), IfMatch.version(ifMatch));
        return after(viewer, id);
    }

    private Response after(Viewer viewer, UUID id) {
        Shown shown = showReferral.show(viewer, id);
        return Response.ok(views.of(viewer, shown))
                .tag(new EntityTag(Long.toString(shown.referral().version())))
                .build();
    }
}
