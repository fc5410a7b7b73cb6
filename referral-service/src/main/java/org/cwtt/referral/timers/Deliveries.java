package org.cwtt.referral.timers;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.cwtt.referral.DeliverWebhooks;

/// Sends what webhooks are to be told; the replicas share the work.
@Singleton
class Deliveries {
    private final DeliverWebhooks deliverWebhooks;

    Deliveries(DeliverWebhooks deliverWebhooks) {
        this.deliverWebhooks = deliverWebhooks;
    }

    @Scheduled(
            identity = "webhooks",
            every = "{cwtt.referral.webhook-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void webhooks() {
        while (deliverWebhooks.deliver() > 0) {
            // Until nothing is left for this replica.
        }
    }
}
