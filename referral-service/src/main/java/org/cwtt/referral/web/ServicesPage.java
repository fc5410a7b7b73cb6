package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.ListServices;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.domain.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// The department's services within the officer's areas, and which of them have no place left.
@Path("/referrals/services")
@Authenticated
@RunOnVirtualThread
public class ServicesPage {
    private static final int PAGE = 100;
    private static final String ADDRESS = "/referrals/services";

    private final ListServices listServices;
    private final LoggedIn loggedIn;
    private final PageReplies replies;

    ServicesPage(ListServices listServices, LoggedIn loggedIn, PageReplies replies) {
        this.listServices = listServices;
        this.loggedIn = loggedIn;
        this.replies = replies;
    }

    /// An address that somebody changed by hand leads to the start of the list.
    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> list(
            @QueryParam("full") @Nullable String full, @QueryParam("after") @Nullable String after) {
        Viewer viewer = loggedIn.officer();
        boolean fullOnly = "true".equals(full);
        String from = after != null && after.matches(Service.ID) ? after : "";
        List<PlaceRow> rows = listServices.list(viewer.ownDepartment(), viewer.areas(), fullOnly, from, PAGE).stream()
                .map(PlaceRow::of)
                .toList();
        URI next = rows.size() == PAGE ? address(fullOnly, rows.getLast().id()) : null;
        return replies.page(
                Status.OK, Pages.services(Words.of(viewer.ownDepartment()), viewer.login(), fullOnly, rows, next));
    }

    private static URI address(boolean full, String after) {
        return UriBuilder.fromPath(ADDRESS)
                .queryParam("full", full)
                .queryParam("after", after)
                .build();
    }
}
