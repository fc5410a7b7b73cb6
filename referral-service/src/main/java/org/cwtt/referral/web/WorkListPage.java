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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.FindPlaces;
import org.cwtt.referral.FindPlaces.Places;
import org.cwtt.referral.ListReferrals;
import org.cwtt.referral.ListServices;
import org.cwtt.referral.ListWithdrawals;
import org.cwtt.referral.NameSchools;
import org.cwtt.referral.disclosure.PairwiseIds;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// The work list of a department's officer: what is new, due, late, and theirs.
@Path("/referrals")
@Authenticated
@RunOnVirtualThread
public class WorkListPage {
    private static final int PAGE = 50;
    private static final int SHOWN_FULL = 3;
    private static final int SHOWN_WITHDRAWALS = 3;

    private final ListReferrals listReferrals;
    private final NameSchools nameSchools;
    private final FindPlaces findPlaces;
    private final ListServices listServices;
    private final ListWithdrawals listWithdrawals;
    private final PairwiseIds pairwiseIds;
    private final LoggedIn loggedIn;
    private final PageReplies replies;
    private final InstantSource clock;

    WorkListPage(
            ListReferrals listReferrals,
            NameSchools nameSchools,
            FindPlaces findPlaces,
            ListServices listServices,
            ListWithdrawals listWithdrawals,
            PairwiseIds pairwiseIds,
            LoggedIn loggedIn,
            PageReplies replies,
            InstantSource clock) {
        this.listReferrals = listReferrals;
        this.nameSchools = nameSchools;
        this.findPlaces = findPlaces;
        this.listServices = listServices;
        this.listWithdrawals = listWithdrawals;
        this.pairwiseIds = pairwiseIds;
        this.loggedIn = loggedIn;
        this.replies = replies;
        this.clock = clock;
    }

    /// An address that somebody changed by hand leads to the start of the list; who is no officer is led to the
    /// page that is theirs.
    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> list(
            @QueryParam("view") @Nullable String view,
            @QueryParam("reference") @Nullable String reference,
            @QueryParam("after") @Nullable String after,
            @QueryParam("told") @Nullable String told,
            @QueryParam("count") @Nullable String count) {
        Optional<String> elsewhere = loggedIn.elsewhere();
        if (elsewhere.isPresent()) {
            return PageReplies.seeOther(URI.create(elsewhere.get()));
        }
        Viewer viewer = loggedIn.officer();
        WorkView shown = PageAddress.view(view);
        String tail = PageAddress.tail(reference);
        UUID from = PageAddress.after(after);
        List<Referral> page = tail == null
                ? listReferrals.list(viewer, null, shown, null, from, PAGE)
                : listReferrals.find(viewer, tail);
        URI next = tail == null && page.size() == PAGE
                ? PageAddress.of(shown, page.getLast().id())
                : null;
        boolean first = tail == null && shown == WorkView.NEW;
        WorkListView list = new WorkListView(
                shown,
                tail == null ? null : Words.reference(tail),
                from,
                Words.of(viewer.ownDepartment()),
                viewer.login(),
                loggedIn.formToken(),
                rows(page),
                first ? full(viewer) : List.of(),
                first ? withdrawals(viewer) : List.of(),
                Notices.of(told, count),
                next);
        return replies.page(Status.OK, Pages.workList(list));
    }

    private List<WithdrawalRow> withdrawals(Viewer viewer) {
        return listWithdrawals.list(viewer, false, null, SHOWN_WITHDRAWALS).stream()
                .map(withdrawal -> WithdrawalRow.of(
                        withdrawal, pairwiseIds.of(withdrawal.referral().childId(), viewer.ownDepartment())))
                .toList();
    }

    private List<PlaceRow> full(Viewer viewer) {
        return listServices.list(viewer.ownDepartment(), viewer.areas(), true, "", SHOWN_FULL).stream()
                .map(PlaceRow::of)
                .toList();
    }

    private List<WorkListRow> rows(List<Referral> page) {
        Map<String, String> schools =
                nameSchools.names(page.stream().map(Referral::schoolId).collect(Collectors.toSet()));
        Places places = findPlaces.find(page);
        return page.stream()
                .map(referral -> WorkListRow.of(
                        referral,
                        schools.getOrDefault(referral.schoolId(), "School " + referral.schoolId()),
                        pairwiseIds.of(referral.childId(), referral.department()),
                        places,
                        clock.instant()))
                .toList();
    }
}
