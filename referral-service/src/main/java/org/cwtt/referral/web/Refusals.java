package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import org.cwtt.pages.PageReplies;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What a page cannot show, as a page.
class Refusals {
    private final PageReplies replies;

    Refusals(PageReplies replies) {
        this.replies = replies;
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> wrongLogin(WrongLoginException refused) {
        return replies.page(Status.FORBIDDEN, Pages.message(refused.title(), refused.text()));
    }

    @ServerExceptionMapper
    RestResponse<TemplateInstance> foreign(ForeignFormException refused) {
        return replies.page(
                Status.FORBIDDEN,
                Pages.message(
                        "Nothing was changed",
                        "The form did not come from this login's work list. Go to the list and try again."));
    }
}
