package org.cwtt.referral.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Tells a sender at once that a body is too large: 413 with the limit, before a byte of it is read. A body of
/// undeclared length is cut off by the server at the largest limit.
@Singleton
final class BodyLimits {
    /// Bytes of a list of services.
    private static final int LIST = 1024 * 1024;

    /// Bytes of any other body.
    private static final int ONE = 64 * 1024;

    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::check, BEFORE_THE_SERVERS_OWN);
    }

    private static void check(RoutingContext exchange) {
        String declared = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        int limit = exchange.request().path().endsWith("/v1/services") ? LIST : ONE;
        if (declared == null || !exceeds(declared, limit)) {
            exchange.next();
            return;
        }
        JsonObject problem = new JsonObject()
                .put("type", "urn:cwtt:problem:body-too-large")
                .put("title", "The body is too large")
                .put("status", 413)
                .put("limit", limit);
        exchange.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.toBuffer());
    }

    private static boolean exceeds(String declared, int limit) {
        // More digits than a long has are too many in any case.
        return declared.length() > 18
                || (declared.chars().allMatch(Character::isDigit) && Long.parseLong(declared) > limit);
    }
}
