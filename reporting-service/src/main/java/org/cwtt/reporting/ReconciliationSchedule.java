package org.cwtt.reporting;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.cwtt.reporting.domain.Reconciliation;

/// Reconciles every night, and tells every replica's metrics what was found last.
@ApplicationScoped
class ReconciliationSchedule {
    private final ReconcileCounts reconcileCounts;
    private final AtomicLong drifting;

    ReconciliationSchedule(ReconcileCounts reconcileCounts, MeterRegistry metrics) {
        this.reconcileCounts = reconcileCounts;
        this.drifting = metrics.gauge("cwtt.reporting.counts.drifting", new AtomicLong());
    }

    @Scheduled(
            cron = "${cwtt.reporting.reconcile.at}",
            timeZone = "${cwtt.reporting.time-zone}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void everyNight() {
        reconcileCounts.reconcile();
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tell() {
        drifting.set(reconcileCounts.latest().map(Reconciliation::drifts).orElse(0L));
    }
}
