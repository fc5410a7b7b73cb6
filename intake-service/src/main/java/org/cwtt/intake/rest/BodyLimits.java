package org.cwtt.intake.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Tells a sender at once that a body is too large: 413 with the limit, before a byte of it is read.
///
/// A body of undeclared length is cut off by the server once it has reached its limit.
@Singleton
public final class BodyLimits {
    /// Bytes of any other body.
    public static final int ONE = 256 * 1024;

    /// Bytes of a batch.
    public static final int BATCH = 16 * 1024 * 1024;

    /// Bytes of a file that is taken in as a job.
    public static final int BULK = 64 * 1024 * 1024;

    private static final int BEFORE_THE_SERVERS_OWN = 1000;
    private static final int AFTER_THE_SERVERS_OWN = -1000;

    void register(@Observes Filters filters) {
        filters.register(BodyLimits::check, BEFORE_THE_SERVERS_OWN);
        filters.register(BodyLimits::lower, AFTER_THE_SERVERS_OWN);
    }

    /// The server cuts a body of undeclared length off at its path's limit, not at the largest one.
    private static void lower(RoutingContext exchange) {
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, (long)
                limit(exchange.request().path()));
        exchange.next();
    }

    private static void check(RoutingContext exchange) {
        String declared = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        int limit = limit(exchange.request().path());
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

    private static int limit(String path) {
        if (path.endsWith("/batch")) {
            return BATCH;
        }
        return path.startsWith("/v1/bulk/") ? BULK : ONE;
    }

    private static boolean exceeds(String declared, int limit) {
        // More digits than a long has are too many in any case.
        return declared.length() > 18
                || (declared.chars().allMatch(Character::isDigit) && Long.parseLong(declared) > limit);
    }
}
