package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.ListStatutoryReports;
import org.cwtt.referral.NameSchools;
import org.cwtt.referral.domain.ReportViewer;
import org.cwtt.referral.domain.StatutoryReport;
import org.cwtt.referral.domain.StatutoryState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// What the law obliges somebody to report: the person who must sees their own, a protection officer those of the
/// areas.
@Path(PageAddress.REPORTS)
@Authenticated
@RunOnVirtualThread
public class StatutoryReportsPage {
    private static final int PAGE = 50;

    private final ListStatutoryReports listReports;
    private final NameSchools nameSchools;
    private final LoggedIn loggedIn;
    private final PageReplies replies;
    private final InstantSource clock;

    StatutoryReportsPage(
            ListStatutoryReports listReports,
            NameSchools nameSchools,
            LoggedIn loggedIn,
            PageReplies replies,
            InstantSource clock) {
        this.listReports = listReports;
        this.nameSchools = nameSchools;
        this.loggedIn = loggedIn;
        this.replies = replies;
        this.clock = clock;
    }

    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> list(
            @QueryParam("view") @Nullable String view,
            @QueryParam("after") @Nullable String after,
            @QueryParam("told") @Nullable String told) {
        ReportViewer viewer = loggedIn.reportViewer();
        boolean reported = PageAddress.REPORTED.equals(view);
        UUID from = PageAddress.after(after);
        List<StatutoryReport> page = listReports.list(
                viewer,
                reported
                        ? EnumSet.of(StatutoryState.SUBMITTED)
                        : EnumSet.of(StatutoryState.DUE, StatutoryState.ESCALATED),
                from,
                PAGE);
        URI next = page.size() == PAGE
                ? PageAddress.ofReports(reported, page.getLast().reportId())
                : null;
        return replies.page(
                Status.OK,
                Pages.statutoryReports(new StatutoryReportsView(
                        viewer instanceof ReportViewer.Reporter,
                        loggedIn.hasTeam(),
                        reported,
                        from,
                        viewer.login(),
                        loggedIn.formToken(),
                        rows(page),
                        Notices.of(told, null),
                        next)));
    }

    private List<StatutoryReportRow> rows(List<StatutoryReport> page) {
        Map<String, String> schools =
                nameSchools.names(page.stream().map(StatutoryReport::schoolId).collect(Collectors.toSet()));
        return page.stream()
                .map(report -> StatutoryReportRow.of(
                        report,
                        schools.getOrDefault(report.schoolId(), "School " + report.schoolId()),
                        clock.instant()))
                .toList();
    }
}
