package org.cwtt.referral.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.disclosure.ChildIdentity;
import org.jspecify.annotations.Nullable;

/// The pages, each by the name of its template.
@CheckedTemplate(basePath = "referrals")
final class Pages {
    private Pages() {}

    static native TemplateInstance workList(WorkListView list);

    static native TemplateInstance team(TeamView list);

    static native TemplateInstance statutoryReports(StatutoryReportsView list);

    static native TemplateInstance identity(String reference, ChildIdentity child);

    static native TemplateInstance places(
            String reference, String token, String line, @Nullable UUID after, List<PlaceRow> places);

    static native TemplateInstance services(
            String department, String login, boolean full, List<PlaceRow> rows, @Nullable URI next);

    static native TemplateInstance message(String title, String text);
}
