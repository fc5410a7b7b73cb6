package org.cwtt.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells a sender at once that a body is too large: 413 with the limit in bytes, before a byte of it is read. The
/// server itself would end the exchange without a word; it still cuts off a body of undeclared length once that has
/// reached its limit.
@Singleton
public final class BodyLimits {
    static final String TOO_LARGE = "body-too-large";

    private static final int BEFORE_THE_SERVERS_OWN = 1000;
    private static final int AFTER_THE_SERVERS_OWN = -1000;

    private final Instance<BodyLimit> own;
    private final long most;

    /// @param own of a service whose paths differ
    /// @param most of any body
    BodyLimits(Instance<BodyLimit> own, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.own = own;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
        filters.register(this::lower, AFTER_THE_SERVERS_OWN);
    }

    /// The server cuts a body of undeclared length off at its path's limit, not at the largest one.
    private void lower(RoutingContext exchange) {
        exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(exchange));
        exchange.next();
    }

    private void check(RoutingContext exchange) {
        String declared = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limit(exchange);
        if (declared == null || !exceeds(declared, limit)) {
            exchange.next();
            return;
        }
        exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
        EarlyRefusal.of(Status.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE, "The body is too large")
                .with("limit", limit)
                .answer(exchange);
    }

    private long limit(RoutingContext exchange) {
        return own.isResolvable() ? own.get().bytes(exchange.request().path()) : most;
    }

    private static boolean exceeds(String declared, long limit) {
        // More digits than a long has are too many in any case.
        return declared.length() > 18
                || (declared.chars().allMatch(Character::isDigit) && Long.parseLong(declared) > limit);
    }
}
