package org.cwtt.reporting.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.cwtt.reporting.rest.Caller;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who is logged in. What they may see is read from their token at each request.
@RequestScoped
class Analyst {
    private static final Set<String> ROLES = Set.of("analyst", "administrator", "practitioner");
    private static final String NATION = "ZA";

    private final SecurityIdentity identity;

    Analyst(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The units they work in.
    ///
    /// @throws NoAnalystException when somebody is logged in who may not read indicators
    Set<String> units() {
        if (ROLES.stream().noneMatch(identity::hasRole)) {
            throw new NoAnalystException();
        }
        return Caller.of(token()).units();
    }

    /// Where they begin: the largest of their units.
    Optional<String> home() {
        return units().stream()
                .min(Comparator.comparing((String unit) -> !unit.equals(NATION))
                        .thenComparing(unit -> !unit.startsWith(NATION + "-"))
                        .thenComparing(Comparator.naturalOrder()));
    }

    String login() {
        return token().getName();
    }

    /// Until when the token says what they may see.
    Instant until() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
