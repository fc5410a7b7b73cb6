package org.cwtt.referral.web;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.cwtt.referral.domain.WorkView;
import org.cwtt.referral.web.Notices.Told;
import org.cwtt.rest.Uuids;
import org.jspecify.annotations.Nullable;

/// Addresses of the work list. What they do not say right, they do not say.
final class PageAddress {
    static final String TEAM = "/referrals/team";
    static final String REPORTS = "/referrals/statutory-reports";

    /// The view of those statutory reports that were made.
    static final String REPORTED = "REPORTED";

    private static final String LIST = "/referrals";

    private PageAddress() {}

    static WorkView view(@Nullable String given) {
        return Arrays.stream(WorkView.values())
                .filter(view -> view.name().equals(given) && WorkListView.shows(view))
                .findFirst()
                .orElse(WorkView.NEW);
    }

    static WorkView teamView(@Nullable String given) {
        return Arrays.stream(WorkView.values())
                .filter(view -> view.name().equals(given) && TeamView.shows(view))
                .findFirst()
                .orElse(WorkView.TO_REROUTE);
    }

    static @Nullable UUID after(@Nullable String given) {
        return Uuids.read(given).orElse(null);
    }

    /// The eight digits of a reference as people write it, such as `1A2B-3C4D`; null when it is none.
    static @Nullable String tail(@Nullable String given) {
        String digits = given == null ? "" : given.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{8}") ? digits : null;
    }

    static URI of(WorkView view, UUID after) {
        return next(LIST, view, after);
    }

    static URI ofTeam(WorkView view, UUID after) {
        return next(TEAM, view, after);
    }

    private static URI next(String path, WorkView view, UUID after) {
        return UriBuilder.fromPath(path)
                .queryParam("view", view)
                .queryParam("after", after)
                .build();
    }

    /// The page of the list that a form stood on, with word of what became of it.
    ///
    /// @param after the referral before that page; null: the first page
    static URI of(WorkView view, @Nullable UUID after, Told told, int count) {
        return told(LIST, view, after, told, count);
    }

    /// The page of the team's list that a form stood on, with word of what became of it.
    static URI ofTeam(WorkView view, @Nullable UUID after, Told told) {
        return told(TEAM, view, after, told, 1);
    }

    /// The next page of statutory reports.
    static URI ofReports(boolean reported, UUID after) {
        UriBuilder page = UriBuilder.fromPath(REPORTS);
        return (reported ? page.queryParam("view", REPORTED) : page)
                .queryParam("after", after)
                .build();
    }

    /// The statutory reports, with word of what became of a form.
    static URI ofReports(@Nullable UUID after, Told told) {
        UriBuilder page = UriBuilder.fromPath(REPORTS);
        return (after == null ? page : page.queryParam("after", after))
                .queryParam("told", told)
                .build();
    }

    private static URI told(String path, WorkView view, @Nullable UUID after, Told told, int count) {
        UriBuilder page = UriBuilder.fromPath(path).queryParam("view", view);
        return (after == null ? page : page.queryParam("after", after))
                .queryParam("told", told)
                .queryParam("count", count)
                .build();
    }
}
