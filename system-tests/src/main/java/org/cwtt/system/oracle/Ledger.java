package org.cwtt.system.oracle;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.Submission;

/// What the driver knows: the cohort it drew, and the submissions of it that a front door acknowledged.
public final class Ledger {
    private final Cohort cohort;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();

    public Ledger(Cohort cohort) {
        this.cohort = cohort;
    }

    /// The front door answered that it has stored this submission.
    public void acknowledge(UUID submissionId) {
        acknowledged.add(submissionId);
    }

    /// Ids of all acknowledged submissions.
    public Set<UUID> acknowledged() {
        return acknowledged;
    }

    /// True when a front door said that it has stored this submission.
    public boolean has(Submission submission) {
        return acknowledged.contains(submission.id());
    }

    public Cohort cohort() {
        return cohort;
    }
}
