package org.cwtt.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;

/// Refuses addresses with the character U+0000, which no text of ours has and no text in PostgreSQL can have.
@Singleton
public final class NullCharacters {
    private static final int BEFORE_ALL = 2000;

    void register(@Observes Filters filters) {
        filters.register(NullCharacters::check, BEFORE_ALL);
    }

    private static void check(RoutingContext exchange) {
        if (!exchange.request().uri().contains("%00")) {
            exchange.next();
            return;
        }
        int status = Status.BAD_REQUEST.getStatusCode();
        exchange.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", "urn:cwtt:problem:null-character")
                        .put("title", "The address holds the character U+0000")
                        .put("status", status)
                        .toBuffer());
    }
}
