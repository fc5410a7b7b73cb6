package org.cwtt.reporting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.cwtt.pages.Words;

/// The pages, each by the name of its template.
@CheckedTemplate(basePath = "dashboard")
final class Pages {
    private Pages() {}

    /// @param since the position of the newest figure before the page was made: what is published later is told by the
    /// stream
    static native TemplateInstance overview(Words w, Frame frame, OverviewView view, long since);

    static native TemplateInstance message(Words w, Frame frame, String title, String text);
}
