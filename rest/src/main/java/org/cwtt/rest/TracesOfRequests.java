package org.cwtt.rest;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A trace begins with a request or is not begun: what the service does by itself, such as looking for what is due,
/// is not traced, and neither is what is done for events that are not recorded.
@Singleton
final class TracesOfRequests implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private final boolean enabled;

    TracesOfRequests(@ConfigProperty(name = "cwtt.traces.enabled") boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder telemetry) {
        telemetry.addSamplerCustomizer((configured, _) -> enabled ? new Requested(configured) : Sampler.alwaysOff());
    }

    private record Requested(Sampler configured) implements Sampler {
        @Override
        public SamplingResult shouldSample(
                Context parent, String trace, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
            boolean begins = !Span.fromContext(parent).getSpanContext().isValid();
            return begins && kind != SpanKind.SERVER
                    ? SamplingResult.drop()
                    : configured.shouldSample(parent, trace, name, kind, attributes, links);
        }

        @Override
        public String getDescription() {
            return "Requested{" + configured.getDescription() + "}";
        }
    }
}
