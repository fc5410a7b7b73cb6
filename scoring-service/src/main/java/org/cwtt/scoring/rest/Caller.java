package org.cwtt.scoring.rest;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who asks: the units a person works in, from the token. Without the claim, none.
record Caller(Set<String> units) {

    static Caller of(JsonWebToken token) {
        return new Caller(token.<Object>claim("org_units")
                .filter(Collection.class::isInstance)
                .map(units -> ((Collection<?>) units).stream().map(Caller::text).collect(Collectors.toSet()))
                .orElseGet(Set::of));
    }

    private static String text(Object unit) {
        return unit instanceof JsonString json ? json.getString() : unit.toString();
    }
}
