package org.cwtt.reporting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for a rebuild that was started, here or elsewhere, or that a replica left behind.
@ApplicationScoped
class RebuildSchedule {
    private final RebuildCounts rebuildCounts;

    RebuildSchedule(RebuildCounts rebuildCounts) {
        this.rebuildCounts = rebuildCounts;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void work() {
        rebuildCounts.work();
    }
}
