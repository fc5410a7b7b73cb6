package org.cwtt.intake.access.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Objects;
import org.cwtt.intake.access.domain.Areas;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who is calling, as the verified token tells.
///
/// @param subject the staff login, opaque
public record Caller(String subject, Areas areas) {
    private static final String AREAS_CLAIM = "org_units";

    public static Caller from(JsonWebToken token) {
        return new Caller(Objects.requireNonNullElse(token.getSubject(), token.getName()), Areas.of(areas(token)));
    }

    private static List<String> areas(JsonWebToken token) {
        Object claim = token.getClaim(AREAS_CLAIM);
        return claim instanceof JsonArray names ? names.getValuesAs(JsonString::getString) : List.of();
    }
}
