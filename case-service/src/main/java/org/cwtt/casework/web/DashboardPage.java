package org.cwtt.casework.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cwtt.casework.ListSchools;
import org.cwtt.casework.ReadCaseload;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseloadPage;
import org.cwtt.casework.domain.CaseloadPage.Entry;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.names.Names;
import org.cwtt.casework.web.CaseloadPageView.Filters;
import org.cwtt.pages.PageReplies;
import org.cwtt.pages.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// A practitioner's children, those in greatest need first, by domain.
@Path("/dashboard")
@Authenticated
@RunOnVirtualThread
public class DashboardPage {
    static final int PAGE = 25;
    private static final int MOST_SCHOOLS = 200;

    private final ReadCaseload readCaseload;
    private final ListSchools listSchools;
    private final Names names;
    private final Practitioner practitioner;
    private final Frames frames;
    private final PageReplies replies;
    private final InstantSource clock;

    DashboardPage(
            ReadCaseload readCaseload,
            ListSchools listSchools,
            Names names,
            Practitioner practitioner,
            Frames frames,
            PageReplies replies,
            InstantSource clock) {
        this.readCaseload = readCaseload;
        this.listSchools = listSchools;
        this.names = names;
        this.practitioner = practitioner;
        this.frames = frames;
        this.replies = replies;
        this.clock = clock;
    }

    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> list(@BeanParam CaseloadAddress address) {
        Reader reader = practitioner.reader();
        Frame frame = frames.of(address.here().toString());
        LocalDate today = clock.instant().atZone(CaseDecider.ZONE).toLocalDate();
        CaseloadPage page = readCaseload.read(address.filter(today, PAGE), reader, Practitioner.PURPOSE);
        Names.Found named = names.of(page.entries().stream().map(Entry::childId).toList(), practitioner.accessToken());
        return replies.page(Status.OK, Pages.caseload(frame.w(), frame, view(frame.w(), address, page, named, today)));
    }

    private CaseloadPageView view(
            Words w, CaseloadAddress address, CaseloadPage page, Names.Found named, LocalDate today) {
        List<School> schools = listSchools.list(practitioner.reader(), MOST_SCHOOLS + 1);
        URI next = page.next()
                .map(position -> address.with(page.roundId(), position))
                .orElse(null);
        return new CaseloadPageView(
                page.roundId(),
                page.entries().stream()
                        .map(entry -> ChildLine.of(w, entry, named.of(entry.childId()), today))
                        .toList(),
                !named.all(),
                Filters.of(w, address, schools.size() > MOST_SCHOOLS ? List.of() : schools),
                Cell.all(w, Map.of()),
                Cell.legend(w),
                address.after == null ? null : address.with(null, null),
                next);
    }
}
