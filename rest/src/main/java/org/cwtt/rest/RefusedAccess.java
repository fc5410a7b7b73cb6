package org.cwtt.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// Notes who was refused what: one line for each answer of 401 and 403, so that somebody who tries doors is seen. It
/// tells the login and the kind of thing, and neither which one, nor what was sent or looked for.
@Singleton
public final class RefusedAccess {
    private static final Logger LOG = Logger.getLogger("org.cwtt.refused");
    private static final int FIRST = 2000;
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    void register(@Observes Filters filters) {
        filters.register(RefusedAccess::listen, FIRST);
    }

    private static void listen(RoutingContext exchange) {
        exchange.addEndHandler(_ -> note(exchange));
        exchange.next();
    }

    private static void note(RoutingContext exchange) {
        int status = exchange.response().getStatusCode();
        if (status == UNKNOWN || status == FORBIDDEN) {
            HttpServerRequest request = exchange.request();
            LOG.infof("%d %s %s by %s", status, request.method(), KindOfAddress.of(request.path()), login(exchange));
        }
    }

    private static String login(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "nobody";
    }
}
