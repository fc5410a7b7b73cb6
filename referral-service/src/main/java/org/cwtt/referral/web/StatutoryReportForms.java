package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.FillStatutoryForm;
import org.cwtt.referral.SubmitStatutoryReport;
import org.cwtt.referral.disclosure.IdentityUnavailableException;
import org.cwtt.referral.domain.ReportViewer;
import org.cwtt.referral.domain.UnknownReportException;
import org.cwtt.referral.rest.FormReply;
import org.cwtt.referral.web.Notices.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What is done with a statutory report: Form 22 is taken, and it is said that the report was made.
@Path(PageAddress.REPORTS)
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class StatutoryReportForms {
    private static final String PURPOSE = "STATUTORY_REPORT";

    private final SubmitStatutoryReport submitReport;
    private final FillStatutoryForm fillForm;
    private final LoggedIn loggedIn;
    private final PageReplies replies;

    StatutoryReportForms(
            SubmitStatutoryReport submitReport, FillStatutoryForm fillForm, LoggedIn loggedIn, PageReplies replies) {
        this.submitReport = submitReport;
        this.fillForm = fillForm;
        this.loggedIn = loggedIn;
        this.replies = replies;
    }

    /// Where a form stood.
    ///
    /// @param report the report's id
    public record Place(
            @RestForm @Nullable String report,
            @RestForm @Nullable String after,
            @RestForm @Nullable String token) {
        UUID id() {
            UUID id = PageAddress.after(report);
            return id == null ? new UUID(0, 0) : id;
        }
    }

    /// @param reported present when the person ticked that they reported
    @POST
    @Path("/submissions")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> submit(@BeanParam Place place, @RestForm @Nullable String reported) {
        ReportViewer viewer = loggedIn.reportViewer(place.token());
        return PageReplies.seeOther(
                PageAddress.ofReports(PageAddress.after(place.after()), told(viewer, place.id(), reported)));
    }

    private Told told(ReportViewer viewer, UUID report, @Nullable String reported) {
        if (reported == null) {
            return Told.NOT_CONFIRMED;
        }
        try {
            submitReport.submit(viewer, report);
            return Told.REPORTED;
        } catch (UnknownReportException _) {
            return Told.NOT_FOUND;
        }
    }

    /// A form, so that no address, no history and no log of a browser leads to a name.
    @POST
    @Path("/form")
    @Produces({FormReply.PDF, PageReplies.HTML})
    @Operation(hidden = true)
    public Response form(@BeanParam Place place) {
        ReportViewer viewer = loggedIn.reportViewer(place.token());
        try {
            return FormReply.of(fillForm.fill(viewer, place.id(), PURPOSE));
        } catch (UnknownReportException _) {
            return PageReplies.seeOther(PageAddress.ofReports(null, Told.NOT_FOUND))
                    .toResponse();
        } catch (IdentityUnavailableException _) {
            return replies.page(
                            RestResponse.Status.SERVICE_UNAVAILABLE,
                            Pages.message(
                                    "The form cannot be filled in now",
                                    "The child registry does not answer. Try again in a few minutes. Do not wait for the"
                                            + " form if a child is in danger: call the police (10111) or Childline (116)."))
                    .toResponse();
        }
    }
}
