package org.cwtt.scoring.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the stream takes submissions in, or is being given its share of them.
@Readiness
@ApplicationScoped
public class StreamReadiness implements HealthCheck {
    private final KafkaStreams stream;

    public StreamReadiness(KafkaStreams stream) {
        this.stream = stream;
    }

    @Override
    public HealthCheckResponse call() {
        KafkaStreams.State state = stream.state();
        return HealthCheckResponse.named("stream of submissions")
                .status(state.isRunningOrRebalancing())
                .withData("state", state.name())
                .build();
    }
}
