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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.ListReferrals;
import org.cwtt.referral.NameSchools;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// What the team around children has to do about their referrals: whom to ask when a department declines, whose
/// consent is missing, what is late.
@Path("/referrals/team")
@Authenticated
@RunOnVirtualThread
public class TeamPage {
    private static final int PAGE = 50;

    private final ListReferrals listReferrals;
    private final NameSchools nameSchools;
    private final RoutingTable routing;
    private final LoggedIn loggedIn;
    private final PageReplies replies;
    private final InstantSource clock;

    TeamPage(
            ListReferrals listReferrals,
            NameSchools nameSchools,
            RoutingTable routing,
            LoggedIn loggedIn,
            PageReplies replies,
            InstantSource clock) {
        this.listReferrals = listReferrals;
        this.nameSchools = nameSchools;
        this.routing = routing;
        this.loggedIn = loggedIn;
        this.replies = replies;
        this.clock = clock;
    }

    /// An address that somebody changed by hand leads to the start of the list.
    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> list(
            @QueryParam("view") @Nullable String view,
            @QueryParam("after") @Nullable String after,
            @QueryParam("told") @Nullable String told) {
        Viewer viewer = loggedIn.practitioner();
        WorkView shown = PageAddress.teamView(view);
        UUID from = PageAddress.after(after);
        List<Referral> page = listReferrals.list(viewer, null, shown, null, from, PAGE);
        URI next =
                page.size() == PAGE ? PageAddress.ofTeam(shown, page.getLast().id()) : null;
        return replies.page(
                Status.OK,
                Pages.team(new TeamView(
                        shown, from, viewer.login(), loggedIn.formToken(), rows(page), Notices.of(told, null), next)));
    }

    private List<TeamRow> rows(List<Referral> page) {
        Map<String, String> schools =
                nameSchools.names(page.stream().map(Referral::schoolId).collect(Collectors.toSet()));
        return page.stream()
                .map(referral -> TeamRow.of(
                        referral,
                        schools.getOrDefault(referral.schoolId(), "School " + referral.schoolId()),
                        routing.onDecline().get(referral.department()),
                        clock.instant()))
                .toList();
    }
}
