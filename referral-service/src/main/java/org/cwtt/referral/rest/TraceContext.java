package org.cwtt.referral.rest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The W3C trace context of a request.
public final class TraceContext {
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /// The header if it is a trace parent, or else nothing: no other text gets into an event.
    public static @Nullable String parentOf(@Nullable String header) {
        return header != null && TRACEPARENT.matcher(header).matches() ? header : null;
    }
}
