package org.cwtt.scoring.tail;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the tailed topics have been read once to their end.
@Readiness
@ApplicationScoped
public class TailReadiness implements HealthCheck {
    private final TopicTail tail;

    TailReadiness(TopicTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rulesets, questionnaires, rounds and areas")
                .status(tail.begun().isDone())
                .build();
    }
}
