package org.cwtt.pages;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// Sends pages so that no browser keeps them or lets anything else act in them.
@Singleton
public final class PageReplies {
    public static final String HTML = "text/html;charset=UTF-8";

    private final OidcConfigurationMetadata login;

    PageReplies(OidcConfigurationMetadata login) {
        this.login = login;
    }

    public RestResponse<TemplateInstance> page(Status status, TemplateInstance page) {
        return ResponseBuilder.create(status, page)
                .header("Content-Security-Policy", policy())
                .header("Cache-Control", "no-store")
                .build();
    }

    /// After a form: leads to a page that can be loaded again without sending it again.
    public static RestResponse<TemplateInstance> seeOther(URI page) {
        return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER)
                .location(page)
                .build();
    }

    /// A form that is sent after the session is over leads to the login.
    private String policy() {
        URI authorization = URI.create(login.getAuthorizationUri());
        return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'self' " + authorization.getScheme() + "://" + authorization.getAuthority()
                + "; frame-ancestors 'none'";
    }
}
