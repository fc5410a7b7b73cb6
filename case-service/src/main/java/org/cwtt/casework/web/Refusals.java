package org.cwtt.casework.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
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
    RestResponse<TemplateInstance> notAPractitioner(NotAPractitionerException refused) {
        return message(Status.FORBIDDEN, "not-a-practitioner");
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> foreign(ForeignFormException refused) {
        return message(Status.FORBIDDEN, "foreign-form");
    }

    /// The child is unknown, gone, or goes to a school outside the reader's areas.
    RestResponse<TemplateInstance> noSuchChild() {
        return message(Status.NOT_FOUND, "no-such-child");
    }

    private RestResponse<TemplateInstance> message(Status status, String what) {
        Frame frame = frames.of("/dashboard");
        Words w = frame.w();
        return replies.page(
                status, Pages.message(w, frame, w.of("refused." + what), w.of("refused." + what + ".text")));
    }
}
