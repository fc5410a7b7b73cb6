package org.cwtt.referral.timers;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.cwtt.referral.CountWorkLeft;
import org.cwtt.referral.CountWorkLeft.Left;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.WebhookDelivery;

/// Tells the operator how much is late and how much was not delivered. Every replica tells the same: take the greatest.
@Singleton
class WorkLeftMeters {
    private final CountWorkLeft countWorkLeft;
    private volatile Left counted = new Left(Map.of(), Map.of());

    WorkLeftMeters(CountWorkLeft countWorkLeft, MeterRegistry metrics) {
        this.countWorkLeft = countWorkLeft;
        for (Department department : Department.values()) {
            Gauge.builder("cwtt.referral.overdue", () -> counted.overdue().getOrDefault(department.name(), 0L))
                    .description("Referrals whose next step is late")
                    .tag("department", department.name())
                    .register(metrics);
        }
        for (WebhookDelivery.State state :
                new WebhookDelivery.State[] {WebhookDelivery.State.PENDING, WebhookDelivery.State.DEAD}) {
            Gauge.builder(
                            "cwtt.referral.webhook.messages",
                            () -> counted.messages().getOrDefault(state.name(), 0L))
                    .description("Messages to webhooks that were not delivered")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    @Scheduled(
            identity = "work-left",
            every = "{cwtt.referral.escalate-every}",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void count() {
        counted = countWorkLeft.count();
    }
}
