package org.cwtt.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The [W3C trace context](https://www.w3.org/TR/trace-context/) as the text that requests and events carry.
public final class TraceContext {
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int FLAGS = 53;
    private static final int RECORDED = 1;
    private static final int HEXADECIMAL = 16;
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<Map<String, String>> HEADERS = new Headers();

    private TraceContext() {}

    /// What has this span as its cause; nothing for a span that is none.
    public static @Nullable String of(Span span) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.root().with(span), headers, Map::put);
        return headers.get(EventHeaders.TRACEPARENT);
    }

    /// The text if it is a trace context, or else nothing: no other text gets into an event.
    public static @Nullable String checked(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }

    /// The same trace, but nothing is recorded of what has it as its cause: for what must show in no trace.
    public static @Nullable String unrecorded(@Nullable String traceparent) {
        return traceparent != null && isRecorded(traceparent) ? traceparent.substring(0, FLAGS) + "00" : traceparent;
    }

    /// The cause, where it is to be recorded what comes of it.
    static @Nullable Context recorded(@Nullable String traceparent) {
        return traceparent != null && isRecorded(traceparent)
                ? W3C.extract(Context.root(), Map.of(EventHeaders.TRACEPARENT, traceparent), HEADERS)
                : null;
    }

    private static boolean isRecorded(String traceparent) {
        return checked(traceparent) != null
                && (Integer.parseInt(traceparent, FLAGS, FLAGS + 2, HEXADECIMAL) & RECORDED) != 0;
    }

    private static final class Headers implements TextMapGetter<Map<String, String>> {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return List.copyOf(headers.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
