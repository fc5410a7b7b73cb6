package org.cwtt.rest;

import static io.opentelemetry.semconv.UrlAttributes.URL_PATH;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A trace begins with a request or is not begun: what the service does by itself, such as looking for what is due,
/// is not traced, and neither is what is done for events that are not recorded.
@Singleton
final class TracesOfRequests implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    /// An address as we write it, from its first step on. In any other spelling one that is in no trace might be taken
    /// for another: of `//v1/statutory-reports`, `v1` counts as a host.
    private static final Pattern PLAIN =
            Pattern.compile("/(v1|fhir|capture|dashboard|referrals)(/(?!\\.\\.?(/|$))[A-Za-z0-9._~:@-]+)*/?");

    private final boolean enabled;
    private final boolean asAsked;

    TracesOfRequests(
            @ConfigProperty(name = "cwtt.traces.enabled") boolean enabled,
            @ConfigProperty(name = "cwtt.traces.as-asked") boolean asAsked) {
        this.enabled = enabled;
        this.asAsked = asAsked;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder telemetry) {
        telemetry.addSamplerCustomizer(
                (configured, _) -> enabled ? new Requested(configured, asAsked) : Sampler.alwaysOff());
    }

    /// @param asAsked whether whoever sends a request says whether it is recorded
    private record Requested(Sampler configured, boolean asAsked) implements Sampler {
        @Override
        public SamplingResult shouldSample(
                Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
            if (kind == SpanKind.SERVER) {
                String path = attributes.get(URL_PATH);
                if (path == null || !PLAIN.matcher(path).matches()) {
                    return SamplingResult.drop();
                }
                return configured.shouldSample(asAsked ? parent : Context.root(), trace, name, kind, attributes, links);
            }
            return Span.fromContext(parent).getSpanContext().isValid()
                    ? configured.shouldSample(parent, trace, name, kind, attributes, links)
                    : SamplingResult.drop();
        }

        @Override
        public String getDescription() {
            return "Requested{" + configured.getDescription() + "}";
        }
    }
}
