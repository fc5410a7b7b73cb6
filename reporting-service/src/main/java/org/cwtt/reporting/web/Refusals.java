package org.cwtt.reporting.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URI;
import org.cwtt.pages.PageReplies;
import org.cwtt.pages.Words;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What a page cannot show, as a page.
@Singleton
class Refusals {
    private final PageReplies replies;
    private final Frames frames;

    Refusals(PageReplies replies, Frames frames) {
        this.replies = replies;
        this.frames = frames;
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> noAnalyst(NoAnalystException refused) {
        return message(Status.FORBIDDEN, "no-analyst");
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> unknownArea(UnknownAreaException refused) {
        return message(Status.NOT_FOUND, "unknown-area");
    }

    private RestResponse<TemplateInstance> message(Status status, String what) {
        Frame frame = frames.of(URI.create(DashboardAddress.PAGE));
        Words w = frame.w();
        return replies.page(
                status, Pages.message(w, frame, w.of("refused." + what), w.of("refused." + what + ".text")));
    }
}
