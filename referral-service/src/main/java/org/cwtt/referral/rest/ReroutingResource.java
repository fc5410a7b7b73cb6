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
import java.util.UUID;
import org.cwtt.referral.RerouteReferral;
import org.cwtt.referral.ShowReferral;
import org.cwtt.referral.domain.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What the team does with a referral that a department declined.
@Path("/v1/referrals/{id}/reroutings")
@RunOnVirtualThread
public class ReroutingResource {
    private final RerouteReferral rerouteReferral;
    private final ShowReferral showReferral;
    private final ReferralViews views;
    private final SecurityIdentity identity;

    ReroutingResource(
            RerouteReferral rerouteReferral,
            ShowReferral showReferral,
            ReferralViews views,
            SecurityIdentity identity) {
        this.rerouteReferral = rerouteReferral;
        this.showReferral = showReferral;
        this.views = views;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Caller.PRACTITIONER)
    @Operation(summary = "Hand a declined referral to another department")
    @APIResponse(responseCode = "200", description = "The referral there: opened, or joined by the reasons")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see")
    @APIResponse(responseCode = "409", description = "Not declined, re-routed before, or no reason stands any more")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(
            responseCode = "422",
            description = "The department is the one that declined, and the child has not moved")
    public ReferralView reroute(
            @PathParam("id") UUID id,
            @NotNull @Valid ReroutingRequest request,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Viewer viewer = Caller.of(identity).viewer();
        UUID made = rerouteReferral.reroute(viewer, id, request.department(), IfMatch.version(ifMatch));
        return views.of(viewer, showReferral.show(viewer, made));
    }
}
