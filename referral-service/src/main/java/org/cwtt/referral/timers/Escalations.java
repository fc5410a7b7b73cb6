package org.cwtt.referral.timers;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.cwtt.referral.EscalateReferrals;
import org.cwtt.referral.EscalateStatutoryReports;

/// Looks every so often for what is late. The work is shared between replicas by the locks of its rows.
@Singleton
class Escalations {
    private final EscalateReferrals escalateReferrals;
    private final EscalateStatutoryReports escalateStatutoryReports;

    Escalations(EscalateReferrals escalateReferrals, EscalateStatutoryReports escalateStatutoryReports) {
        this.escalateReferrals = escalateReferrals;
        this.escalateStatutoryReports = escalateStatutoryReports;
    }

    @Scheduled(
            identity = "referrals",
            every = "{cwtt.referral.escalate-every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void referrals() {
        while (escalateReferrals.escalate() > 0) {
            // Until nothing is left for this replica.
        }
    }

    @Scheduled(
            identity = "statutory-reports",
            every = "{cwtt.referral.escalate-every}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void statutoryReports() {
        while (escalateStatutoryReports.escalate() > 0) {
            // Until nothing is left for this replica.
        }
    }
}
