package org.cwtt.referral.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keyset pages: `after` is the last id of the page before, `Link: rel=next` leads on.
final class Page {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Page() {}

    static @Nullable UUID after(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException _) {
            throw Problems.invalid("after", "the id that ended the page before");
        }
    }

    static @Nullable Instant instant(String field, @Nullable String given) {
        try {
            Instant time = given == null ? null : Instant.parse(given);
            if (time == null || (time.isAfter(EARLIEST) && time.isBefore(LATEST))) {
                return time;
            }
        } catch (DateTimeParseException _) {
            // Told as what it is, below.
        }
        throw Problems.invalid(field, "a time of this century, such as 2026-02-03T08:00:00Z");
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field, @Nullable String given) {
        if (given == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(given))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(field, Arrays.toString(type.getEnumConstants())));
    }

    /// The one that is given, or else all there are.
    static <E extends Enum<E>> Set<E> oneOrAll(Class<E> type, String field, @Nullable String given) {
        E one = oneOf(type, field, given);
        return one == null ? EnumSet.allOf(type) : EnumSet.of(one);
    }

    /// A full page leads to a next one.
    static <V> Response of(List<V> items, int limit, Function<V, ?> idOf, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(items);
        if (items.size() == limit) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", idOf.apply(items.getLast()))
                    .build();
            response.link(next, "next");
        }
        return response.build();
    }
}
