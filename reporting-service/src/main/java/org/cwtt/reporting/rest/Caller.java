package org.cwtt.reporting.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who asks: the units a person works in, from the token. Without the claim, none.
public record Caller(Set<String> units) {

    public static Caller of(JsonWebToken token) {
        @Nullable Object units = token.getClaim("org_units");
        return new Caller(
                switch (units) {
                    case JsonArray array ->
                        array.getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .collect(Collectors.toSet());
                    case Collection<?> values ->
                        values.stream().map(String::valueOf).collect(Collectors.toSet());
                    case null -> Set.of();
                    default -> Set.of();
                });
    }
}
