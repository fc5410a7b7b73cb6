package org.cwtt.casework.rest;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Reader;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who calls, by the token: a bearer's or that of a login.
public record Caller(JsonWebToken token) {
    private static final String ORG_UNITS = "org_units";
    private static final String PROFESSION = "profession";

    /// Without the claim `org_units` the caller sees nothing.
    public Reader asReader() {
        return new Reader(token.getSubject(), token.getName(), profession(), units());
    }

    private @Nullable String profession() {
        return token.<Object>claim(PROFESSION).map(Caller::text).orElse(null);
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
