package org.cwtt.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response.Status;

/// A problem that is told before the request has come to the REST layer, which tells all others.
record EarlyRefusal(Status status, JsonObject problem) {
    static EarlyRefusal of(Status status, String name, String title) {
        return new EarlyRefusal(
                status,
                new JsonObject()
                        .put("type", TypedProblems.TYPE + name)
                        .put("title", title)
                        .put("status", status.getStatusCode()));
    }

    EarlyRefusal with(String field, Object value) {
        return new EarlyRefusal(status, problem.copy().put(field, value));
    }

    void answer(RoutingContext exchange) {
        exchange.response()
                .setStatusCode(status.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(problem.toBuffer());
    }
}
