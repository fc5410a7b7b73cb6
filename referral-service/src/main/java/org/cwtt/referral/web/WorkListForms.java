package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.RespondToReferral;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.ResponseKind;
import org.cwtt.referral.domain.ReusedResponseException;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.cwtt.referral.web.Notices.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What an officer does on the work list. Each form leads back to the list, which says what became of it.
@Path("/referrals")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WorkListForms {
    private static final int MOST_LINES = 200;

    private final RespondToReferral respondToReferral;
    private final LoggedIn loggedIn;
    private final InstantSource clock;

    WorkListForms(RespondToReferral respondToReferral, LoggedIn loggedIn, InstantSource clock) {
        this.respondToReferral = respondToReferral;
        this.loggedIn = loggedIn;
        this.clock = clock;
    }

    @POST
    @Path("/answers")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> answer(@BeanParam AnswerForm form, @RestForm @Nullable String token) {
        Viewer viewer = loggedIn.officer(token);
        Told told = respond(viewer, form);
        return PageReplies.seeOther(PageAddress.of(form.view(), form.after(), told, 1));
    }

    /// Accepts those that are ticked, each for itself.
    @POST
    @Path("/acceptances")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> accept(
            @RestForm("line") List<String> lines,
            @RestForm("view") @Nullable String view,
            @RestForm("after") @Nullable String after,
            @RestForm @Nullable String token) {
        Viewer viewer = loggedIn.officer(token);
        WorkView shown = PageAddress.view(view);
        long accepted = lines.stream()
                .limit(MOST_LINES)
                .map(line -> respond(viewer, AnswerForm.acceptance(line)))
                .filter(told -> told == Told.ACCEPTED)
                .count();
        Told told = accepted == lines.size() ? Told.ACCEPTED : Told.SOME_ACCEPTED;
        return PageReplies.seeOther(PageAddress.of(
                shown, PageAddress.after(after), lines.isEmpty() ? Told.NONE_TICKED : told, (int) accepted));
    }

    private Told respond(Viewer viewer, AnswerForm form) {
        try {
            DepartmentResponse response = form.toResponse(viewer, clock.instant());
            respondToReferral.respond(viewer, response, null);
            return told(response.kind());
        } catch (UnknownReferralException
                | IllegalMoveException
                | OvertakenException
                | ReusedResponseException
                | InvalidResponseException refused) {
            return Notices.refused(refused);
        }
    }

    private static Told told(ResponseKind kind) {
        return switch (kind) {
            case ACCEPTED -> Told.ACCEPTED;
            case DECLINED -> Told.DECLINED;
            case SCHEDULED -> Told.SCHEDULED;
            case IN_PROGRESS -> Told.IN_PROGRESS;
            case COMPLETED -> Told.COMPLETED;
        };
    }
}
