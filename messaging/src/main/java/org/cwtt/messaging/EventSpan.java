package org.cwtt.messaging;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step of an event's way in a trace: sent, from when it was announced until Kafka has it, or taken in.
///
/// It is recorded if the `traceparent` of its cause says so; otherwise it is nothing and costs next to nothing.
public final class EventSpan implements AutoCloseable {
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");

    private final Span span;
    private final @Nullable String cause;

    private EventSpan(Span span, @Nullable String cause) {
        this.span = span;
        this.cause = cause;
    }

    /// Begins to take in an event of `topic`.
    ///
    /// @param cause the `traceparent` that came with it
    public static EventSpan ofTakingIn(String topic, @Nullable String cause) {
        return begun("process", SpanKind.CONSUMER, topic, cause, null);
    }

    /// Begins to send an event to `topic`.
    ///
    /// @param cause the `traceparent` under which it was announced
    /// @param announcedAt when that was: how long it waited shows, too
    static EventSpan ofSending(String topic, @Nullable String cause, Instant announcedAt) {
        return begun("send", SpanKind.PRODUCER, topic, cause, announcedAt);
    }

    private static EventSpan begun(
            String operation, SpanKind kind, String topic, @Nullable String cause, @Nullable Instant since) {
        Context recorded = TraceContext.recorded(cause);
        if (recorded == null) {
            return new EventSpan(Span.getInvalid(), cause);
        }
        SpanBuilder builder = GlobalOpenTelemetry.getTracer("org.cwtt.messaging")
                .spanBuilder(operation + " " + topic)
                .setSpanKind(kind)
                .setParent(recorded)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, operation)
                .setAttribute(DESTINATION, topic);
        if (since != null) {
            builder.setStartTimestamp(since);
        }
        Span span = builder.startSpan();
        // Where this service records nothing, another one that comes after it may.
        return new EventSpan(span.isRecording() ? span : Span.getInvalid(), cause);
    }

    /// Of what this step causes; where it is not recorded, that of its own cause.
    public @Nullable String traceparent() {
        String own = TraceContext.of(span);
        return own == null ? cause : own;
    }

    /// Whether anything of this step is kept: what a `traceparent` asks for, the service may still leave out.
    boolean isRecorded() {
        return span.isRecording();
    }

    /// Does some work that belongs to this step.
    void during(Runnable work) {
        try (Scope _ = Context.root().with(span).makeCurrent()) {
            work.run();
        }
    }

    /// The step did not succeed. The failure's text may repeat what was given, so only its kind shows.
    public void failed(Throwable failure) {
        failed(failure.getClass().getName());
    }

    void failed(String how) {
        span.setStatus(StatusCode.ERROR, how);
    }

    @Override
    public void close() {
        span.end();
    }
}
