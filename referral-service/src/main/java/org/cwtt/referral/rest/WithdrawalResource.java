package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.AcknowledgeWithdrawal;
import org.cwtt.referral.ListWithdrawals;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.ConsentWithdrawal;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReferralState;
import org.cwtt.referral.domain.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Withdrawals of consent, which departments acknowledge.
@Path("/v1/consent-withdrawals")
@RunOnVirtualThread
public class WithdrawalResource {
    private final ListWithdrawals listWithdrawals;
    private final AcknowledgeWithdrawal acknowledgeWithdrawal;
    private final PairwiseIds pairwiseIds;
    private final SecurityIdentity identity;

    WithdrawalResource(
            ListWithdrawals listWithdrawals,
            AcknowledgeWithdrawal acknowledgeWithdrawal,
            PairwiseIds pairwiseIds,
            SecurityIdentity identity) {
        this.listWithdrawals = listWithdrawals;
        this.acknowledgeWithdrawal = acknowledgeWithdrawal;
        this.pairwiseIds = pairwiseIds;
        this.identity = identity;
    }

    /// A withdrawal as its reader may see it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawalView(
            UUID id,
            UUID referralId,

            @Nullable @Schema(description = "The platform's child id; never for a department")
            UUID childId,

            @Nullable @Schema(description = "The department's own child id")
            String pairwiseChildId,

            Department department,

            @Schema(description = "Of the referral: held again, or what it was when it had been accepted before")
            ReferralState state,

            Instant withdrawnAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy) {}

    @GET
    @RolesAllowed({Caller.DEPARTMENT_OFFICER, Caller.PRACTITIONER})
    @Operation(summary = "Where consent was withdrawn: what the department has, or has yet, to acknowledge")
    @APIResponse(
            responseCode = "200",
            description = "One page, the oldest first; Link: rel=next leads on",
            content = @Content(schema = @Schema(implementation = WithdrawalView[].class)))
    public Response list(
            @QueryParam("acknowledged") @DefaultValue("false") boolean acknowledged,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        Viewer viewer = Caller.of(identity).viewer();
        List<WithdrawalView> page = listWithdrawals.list(viewer, acknowledged, Page.after(after), limit).stream()
                .map(withdrawal -> view(viewer, withdrawal))
                .toList();
        return Page.of(page, limit, WithdrawalView::id, uri);
    }

    @POST
    @Path("/{id}/acknowledgements")
    @RolesAllowed(Caller.DEPARTMENT_OFFICER)
    @Operation(summary = "Say that your department has taken note; said again, nothing changes")
    @APIResponse(responseCode = "200", description = "The withdrawal with the first acknowledgement")
    @APIResponse(responseCode = "404", description = "Unknown, or not your department's")
    public WithdrawalView acknowledge(@PathParam("id") UUID id) {
        Viewer viewer = Caller.of(identity).asDepartment();
        return view(viewer, acknowledgeWithdrawal.acknowledge(viewer, id));
    }

    private WithdrawalView view(Viewer viewer, ConsentWithdrawal withdrawal) {
        Referral referral = withdrawal.referral();
        boolean department = viewer.department() != null;
        return new WithdrawalView(
                withdrawal.id(),
                referral.id(),
                department ? null : referral.childId(),
                department ? pairwiseIds.of(referral.childId(), referral.department()) : null,
                referral.department(),
                referral.state(),
                withdrawal.withdrawnAt(),
                withdrawal.acknowledgedAt(),
                withdrawal.acknowledgedBy());
    }
}
