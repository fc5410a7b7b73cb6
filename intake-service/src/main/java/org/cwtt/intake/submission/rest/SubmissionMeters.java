package org.cwtt.intake.submission.rest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts submissions by what became of them: `cwtt_submissions_total{result="accepted|duplicate|rejected"}`.
@ApplicationScoped
public class SubmissionMeters {
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter rejected;

    SubmissionMeters(MeterRegistry registry) {
        accepted = registry.counter("cwtt.submissions", "result", "accepted");
        duplicate = registry.counter("cwtt.submissions", "result", "duplicate");
        rejected = registry.counter("cwtt.submissions", "result", "rejected");
    }

    void count(int status) {
        switch (status) {
            case 201 -> accepted.increment();
            case 200 -> duplicate.increment();
            default -> rejected.increment();
        }
    }
}
