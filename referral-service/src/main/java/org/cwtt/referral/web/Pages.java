package org.cwtt.referral.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.cwtt.referral.disclosure.ChildIdentity;

/// The pages, each by the name of its template.
@CheckedTemplate(basePath = "referrals")
final class Pages {
    private Pages() {}

    static native TemplateInstance workList(WorkListView list);

    static native TemplateInstance identity(String reference, ChildIdentity child);

    static native TemplateInstance message(String title, String text);
}
