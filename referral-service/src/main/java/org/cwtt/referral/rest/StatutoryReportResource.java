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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.referral.FillStatutoryForm;
import org.cwtt.referral.ListStatutoryReports;
import org.cwtt.referral.SubmitStatutoryReport;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The statutory lane, for protection officers alone.
@Path("/v1/statutory-reports")
@RunOnVirtualThread
@RolesAllowed(Caller.PROTECTION_OFFICER)
public class StatutoryReportResource {
    private final ListStatutoryReports listReports;
    private final SubmitStatutoryReport submitReport;
    private final FillStatutoryForm fillForm;
    private final PairwiseIds pairwiseIds;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    StatutoryReportResource(
            ListStatutoryReports listReports,
            SubmitStatutoryReport submitReport,
            FillStatutoryForm fillForm,
            PairwiseIds pairwiseIds,
            SecurityIdentity identity,
            InstantSource clock) {
        this.listReports = listReports;
        this.submitReport = submitReport;
        this.fillForm = fillForm;
        this.pairwiseIds = pairwiseIds;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The statutory reports in your areas, the first due first; Link: rel=next leads on")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = StatutoryReportView[].class)))
    @APIResponse(responseCode = "400", description = "Unknown state, or limit beyond 500")
    public Response list(
            @Parameter(
                            description = "Only those in this state",
                            schema = @Schema(implementation = StatutoryState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        Set<StatutoryState> states = Page.oneOrAll(StatutoryState.class, "state", state);
        List<StatutoryReportView> page =
                listReports.list(Caller.of(identity).protectionOfficer(), states, Page.after(after), limit).stream()
                        .map(this::view)
                        .toList();
        return Page.of(page, limit, StatutoryReportView::id, uri);
    }

    @POST
    @Path("/{id}/submissions")
    @Operation(summary = "Say that the report was made to those whom the law names")
    @APIResponse(responseCode = "200", description = "The report afterwards; said again, nothing changes")
    @APIResponse(responseCode = "404", description = "Unknown, or outside your areas")
    public StatutoryReportView submit(@PathParam("id") UUID id) {
        return view(submitReport.submit(Caller.of(identity).protectionOfficer(), id));
    }

    @GET
    @Path("/{id}/form")
    @Produces({FormReply.PDF, MediaType.APPLICATION_JSON})
    @Operation(summary = "Form 22 as PDF, filled in as far as is known, to be completed and signed by the reporter")
    @APIResponse(
            responseCode = "200",
            description = "The form, with the child's identity from intake; noted with the purpose",
            content =
                    @Content(mediaType = FormReply.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "No purpose")
    @APIResponse(responseCode = "404", description = "Unknown, or outside your areas")
    @APIResponse(responseCode = "503", description = "Intake does not answer; try again after Retry-After seconds")
    public Response form(
            @PathParam("id") UUID id,
            @QueryParam("purpose") @NotNull @Pattern(regexp = Caller.PURPOSE) String purpose) {
        return FormReply.of(fillForm.fill(Caller.of(identity).protectionOfficer(), id, purpose));
    }

    private StatutoryReportView view(StatutoryReport report) {
        String child = pairwiseIds.of(report.childId(), Department.SOCIAL_DEVELOPMENT);
        return StatutoryReportView.from(report, child, clock.instant());
    }
}
