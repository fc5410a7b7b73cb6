package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.RevealIdentity;
import org.cwtt.referral.disclosure.IdentityUnavailableException;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// Who the child of a referral is. A form, so that no address, no history and no log of a browser leads to a name.
@Path("/referrals/{id}/identity")
@Authenticated
@RunOnVirtualThread
public class IdentityPage {
    private final RevealIdentity revealIdentity;
    private final LoggedIn loggedIn;
    private final PageReplies replies;

    IdentityPage(RevealIdentity revealIdentity, LoggedIn loggedIn, PageReplies replies) {
        this.revealIdentity = revealIdentity;
        this.loggedIn = loggedIn;
        this.replies = replies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> show(
            @PathParam("id") UUID id, @RestForm @Nullable String purpose, @RestForm @Nullable String token) {
        Viewer viewer = loggedIn.officer(token);
        if (Words.PURPOSES.stream().noneMatch(known -> known.code().equals(purpose))) {
            return message(Status.BAD_REQUEST, "Say what you need the name for", "Go back and choose a purpose.");
        }
        try {
            return replies.page(
                    Status.OK,
                    Pages.identity(Words.reference(id), revealIdentity.reveal(viewer, id, String.valueOf(purpose))));
        } catch (UnknownReferralException _) {
            return message(Status.NOT_FOUND, "Not found", "This referral is not, or no longer, your department's.");
        } catch (IdentityUnavailableException _) {
            return message(
                    Status.SERVICE_UNAVAILABLE,
                    "The name cannot be shown now",
                    "The child registry does not answer. Try again in a few minutes; nothing else is held up.");
        }
    }

    private RestResponse<TemplateInstance> message(Status status, String title, String text) {
        return replies.page(status, Pages.message(title, text));
    }
}
