package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.ChooseAmongServices;
import org.cwtt.referral.ChooseAmongServices.Choice;
import org.cwtt.referral.domain.LifeCycle;
import org.cwtt.referral.domain.ReferralStep;
import org.cwtt.referral.domain.UnknownReferralException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// Where the child of a new referral could be seen, to accept it there.
@Path("/referrals/{id}/places")
@Authenticated
@RunOnVirtualThread
public class PlacesPage {
    private final ChooseAmongServices chooseAmongServices;
    private final LoggedIn loggedIn;
    private final PageReplies replies;

    PlacesPage(ChooseAmongServices chooseAmongServices, LoggedIn loggedIn, PageReplies replies) {
        this.chooseAmongServices = chooseAmongServices;
        this.loggedIn = loggedIn;
        this.replies = replies;
    }

    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> list(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        try {
            Choice choice = chooseAmongServices.show(loggedIn.officer(), id);
            if (!LifeCycle.allowedFrom(choice.referral().state()).contains(ReferralStep.ACCEPTED)) {
                return message(Status.CONFLICT, "It is answered already", "Somebody has answered this referral.");
            }
            List<PlaceRow> places = choice.places().stream().map(PlaceRow::of).toList();
            String line = id + ":" + choice.referral().version();
            return replies.page(
                    Status.OK,
                    Pages.places(Words.reference(id), loggedIn.formToken(), line, PageAddress.after(after), places));
        } catch (UnknownReferralException _) {
            return message(Status.NOT_FOUND, "Not found", "This referral is not, or no longer, your department's.");
        }
    }

    private RestResponse<TemplateInstance> message(Status status, String title, String text) {
        return replies.page(status, Pages.message(title, text));
    }
}
