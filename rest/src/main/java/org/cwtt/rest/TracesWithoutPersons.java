package org.cwtt.rest;

import static io.opentelemetry.semconv.ClientAttributes.CLIENT_ADDRESS;
import static io.opentelemetry.semconv.UrlAttributes.URL_FULL;
import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;
import static io.opentelemetry.semconv.UrlAttributes.URL_QUERY;
import static io.opentelemetry.semconv.UserAgentAttributes.USER_AGENT_ORIGINAL;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/// A trace tells what kind of thing was asked for: not which one, not what was looked for, not from which device, and
/// not what was wrong with it.
@Singleton
final class TracesWithoutPersons implements SpanProcessor {
    private static final String LEFT_OUT = "-";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // A span has room for one event (microprofile-config.properties): so none tells what an exception says.
        span.addEvent(LEFT_OUT);
        String path = span.getAttribute(URL_PATH);
        if (path != null && path.startsWith("/")) {
            span.setAttribute(URL_PATH, KindOfAddress.of(path));
        }
        String address = span.getAttribute(URL_FULL);
        if (address != null) {
            span.setAttribute(URL_FULL, withoutIds(address));
        }
        leaveOut(span, URL_QUERY);
        leaveOut(span, CLIENT_ADDRESS);
        leaveOut(span, USER_AGENT_ORIGINAL);
    }

    private static void leaveOut(ReadWriteSpan span, AttributeKey<String> attribute) {
        if (span.getAttribute(attribute) != null) {
            span.setAttribute(attribute, LEFT_OUT);
        }
    }

    private static String withoutIds(String address) {
        try {
            URI parsed = new URI(address);
            String path = parsed.getRawPath();
            String kind = path == null || path.isEmpty() ? "" : KindOfAddress.of(path);
            String port = parsed.getPort() < 0 ? "" : ":" + parsed.getPort();
            return parsed.getScheme() + "://" + parsed.getHost() + port + kind;
        } catch (URISyntaxException _) {
            return LEFT_OUT;
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What is said at the start is all that is changed.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
