package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.AcknowledgeWithdrawal;
import org.cwtt.referral.domain.UnknownWithdrawalException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.web.Notices.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// An officer takes note that a caregiver no longer consents.
@Path("/referrals/withdrawals/{id}")
@Authenticated
@RunOnVirtualThread
public class WithdrawalForms {
    private final AcknowledgeWithdrawal acknowledgeWithdrawal;
    private final LoggedIn loggedIn;

    WithdrawalForms(AcknowledgeWithdrawal acknowledgeWithdrawal, LoggedIn loggedIn) {
        this.acknowledgeWithdrawal = acknowledgeWithdrawal;
        this.loggedIn = loggedIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> acknowledge(
            @PathParam("id") UUID id,
            @RestForm @Nullable String view,
            @RestForm @Nullable String after,
            @RestForm @Nullable String token) {
        Told told = acknowledged(loggedIn.officer(token), id);
        return PageReplies.seeOther(PageAddress.of(
                PageAddress.view(view), PageAddress.after(after), told, told == Told.ACKNOWLEDGED ? 1 : 0));
    }

    private Told acknowledged(Viewer viewer, UUID id) {
        try {
            acknowledgeWithdrawal.acknowledge(viewer, id);
            return Told.ACKNOWLEDGED;
        } catch (UnknownWithdrawalException _) {
            return Told.NOT_FOUND;
        }
    }
}
