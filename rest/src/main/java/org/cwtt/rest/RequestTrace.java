package org.cwtt.rest;

import io.opentelemetry.api.trace.Span;
import org.cwtt.messaging.TraceContext;
import org.jspecify.annotations.Nullable;

/// The trace in which what a request causes goes on.
public final class RequestTrace {
    private RequestTrace() {}

    /// That of the span that serves the request, or else what its header says.
    ///
    /// @param header `traceparent` of the request
    public static @Nullable String of(@Nullable String header) {
        String served = TraceContext.of(Span.current());
        return served != null ? served : TraceContext.checked(header);
    }
}
