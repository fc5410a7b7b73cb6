package org.cwtt.casework.rest;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Reader;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who calls, by the token.
record Caller(JsonWebToken token) {
    private static final String ORG_UNITS = "org_units";

    /// Without the claim `org_units` the caller sees nothing.
    Reader asReader() {
        return new Reader(token.getSubject(), units());
    }

    private Set<String> units() {
        return token.<Object>claim(ORG_UNITS)
                .filter(Collection.class::isInstance)
                .map(units -> ((Collection<?>) units)
                        .stream()
                                .map(Caller::text)
                                .filter(unit -> !unit.isBlank())
                                .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    private static String text(Object unit) {
        return unit instanceof JsonString json ? json.getString() : unit.toString();
    }
}
