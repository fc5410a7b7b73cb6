package org.cwtt.scoring.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells a sender at once that a body is too large, with the limit in bytes, before a byte of it is read: the server
/// itself would end the exchange without a word. It still cuts off a body of undeclared length.
@Singleton
public final class BodyLimit {
    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext exchange) {
        String declared = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null || !exceeds(declared)) {
            exchange.next();
            return;
        }
        int status = Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
        JsonObject problem = new JsonObject()
                .put("type", Problems.typeOf(status).toString())
                .put("title", Status.REQUEST_ENTITY_TOO_LARGE.getReasonPhrase())
                .put("status", status)
                .put("limit", limit);
        exchange.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.toBuffer());
    }

    private boolean exceeds(String declared) {
        // More digits than a long has are too many in any case.
        return declared.length() > 18
                || (declared.chars().allMatch(Character::isDigit) && Long.parseLong(declared) > limit);
    }
}
