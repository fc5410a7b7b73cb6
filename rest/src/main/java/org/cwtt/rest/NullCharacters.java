package org.cwtt.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
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
        if (exchange.request().uri().contains("%00")) {
            EarlyRefusal.of(Status.BAD_REQUEST, TypedProblems.NULL_CHARACTER, "The address holds the character U+0000")
                    .answer(exchange);
        } else {
            exchange.next();
        }
    }
}
