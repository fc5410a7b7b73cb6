package org.cwtt.reporting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/// Publishes as often as configured, until nothing is left to publish.
@ApplicationScoped
class PublishingSchedule {
    private final PublishIndicators publishIndicators;
    private final InstantSource clock;

    PublishingSchedule(PublishIndicators publishIndicators, InstantSource clock) {
        this.publishIndicators = publishIndicators;
        this.clock = clock;
    }

    @Scheduled(every = "${cwtt.reporting.publish.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void publishAll() {
        Instant now = clock.instant();
        while (publishIndicators.publish(now)) {
            now = clock.instant();
        }
    }
}
