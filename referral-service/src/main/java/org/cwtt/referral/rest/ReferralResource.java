package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.ListReferrals;
import org.cwtt.referral.RevealIdentity;
import org.cwtt.referral.ShowReferral;
import org.cwtt.referral.ShowReferral.Shown;
import org.cwtt.referral.disclosure.ChildIdentity;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The referrals of a department, or of the children in a practitioner's areas: reading.
@Path("/v1/referrals")
@RunOnVirtualThread
public class ReferralResource {
    private final ListReferrals listReferrals;
    private final ShowReferral showReferral;
    private final RevealIdentity revealIdentity;
    private final ReferralViews views;
    private final SecurityIdentity identity;

    ReferralResource(
            ListReferrals listReferrals,
            ShowReferral showReferral,
            RevealIdentity revealIdentity,
            ReferralViews views,
            SecurityIdentity identity) {
        this.listReferrals = listReferrals;
        this.showReferral = showReferral;
        this.revealIdentity = revealIdentity;
        this.views = views;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Caller.DEPARTMENT_OFFICER, Caller.PRACTITIONER})
    @Operation(summary = "The referrals you may see, in the order of opening; Link: rel=next leads on")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ReferralView[].class)))
    @APIResponse(responseCode = "400", description = "Unknown state or view, no time, or limit beyond 500")
    @APIResponse(responseCode = "403", description = "Another role is needed")
    public Response list(
            @QueryParam("state") @Nullable String state,
            @Parameter(description = "Part of the work list", schema = @Schema(implementation = WorkView.class))
                    @QueryParam("view")
                    @Nullable
                    String view,
            @Parameter(
                            description =
                                    "Only those that changed then or later, such as 2026-02-03T08:00:00Z: for a system"
                                            + " that asks again and again, since a referral that was held keeps its place in the"
                                            + " order when it is released")
                    @QueryParam("changedFrom")
                    @Nullable
                    String changedFrom,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        Viewer viewer = Caller.of(identity).viewer();
        ReferralState inState = Page.oneOf(ReferralState.class, "state", state);
        WorkView part = Page.oneOf(WorkView.class, "view", view);
        List<ReferralView> page = views.of(
                viewer,
                listReferrals.list(
                        viewer, inState, part, Page.instant("changedFrom", changedFrom), Page.after(after), limit));
        return Page.of(page, limit, ReferralView::id, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Caller.DEPARTMENT_OFFICER, Caller.PRACTITIONER})
    @Operation(summary = "One referral with its history; the ETag is its version")
    @APIResponse(
            responseCode = "200",
            description = "The referral",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "304", description = "Still the version of If-None-Match")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see")
    public Response show(@PathParam("id") UUID id, @Context Request request) {
        Viewer viewer = Caller.of(identity).viewer();
        Shown shown = showReferral.show(viewer, id);
        EntityTag version = new EntityTag(Long.toString(shown.referral().version()));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(version);
        return unchanged == null
                ? Response.ok(views.of(viewer, shown)).tag(version).build()
                : unchanged.build();
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Caller.DEPARTMENT_OFFICER, Caller.PRACTITIONER})
    @Operation(summary = "Every step of a referral, oldest first: who, when and why")
    @APIResponse(responseCode = "200", description = "The steps that you may know of")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see")
    public List<HistoryView> history(@PathParam("id") UUID id) {
        Viewer viewer = Caller.of(identity).viewer();
        return views.history(viewer, showReferral.show(viewer, id));
    }

    @GET
    @Path("/{id}/identity")
    @RolesAllowed(Caller.DEPARTMENT_OFFICER)
    @Operation(summary = "Who the child is: for the department that holds the referral, and noted with the purpose")
    @APIResponse(responseCode = "200", description = "The child's identity, from intake")
    @APIResponse(responseCode = "400", description = "No purpose")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to see")
    @APIResponse(responseCode = "503", description = "Intake does not answer; try again after Retry-After seconds")
    public ChildIdentity identity(
            @PathParam("id") UUID id,
            @QueryParam("purpose") @NotNull @Pattern(regexp = Caller.PURPOSE) String purpose) {
        return revealIdentity.reveal(Caller.of(identity).viewer(), id, purpose);
    }
}
