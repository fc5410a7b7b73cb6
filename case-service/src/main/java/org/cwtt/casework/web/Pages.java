package org.cwtt.casework.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.cwtt.pages.Words;
import org.jspecify.annotations.Nullable;

/// The pages, each by the name of its template.
@CheckedTemplate(basePath = "dashboard")
final class Pages {
    private Pages() {}

    static native TemplateInstance caseload(Words w, Frame frame, CaseloadPageView list);

    static native TemplateInstance child(Words w, Frame frame, ChildPageView child, Told.@Nullable Notice notice);

    static native TemplateInstance message(Words w, Frame frame, String title, String text);
}
