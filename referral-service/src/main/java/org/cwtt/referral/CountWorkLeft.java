package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import org.cwtt.referral.persistence.WorkLeft;

/// Counts what is late and what is still to be told to webhooks, for the operator.
@ApplicationScoped
public class CountWorkLeft {
    private final WorkLeft workLeft;
    private final InstantSource clock;

    CountWorkLeft(WorkLeft workLeft, InstantSource clock) {
        this.workLeft = workLeft;
        this.clock = clock;
    }

    /// @param overdue referrals whose next step is late, by department
    /// @param messages to webhooks that were not delivered, by state
    public record Left(Map<String, Long> overdue, Map<String, Long> messages) {
        public Left {
            overdue = Map.copyOf(overdue);
            messages = Map.copyOf(messages);
        }
    }

    @Transactional
    public Left count() {
        return new Left(workLeft.overdue(clock.instant()), workLeft.messages());
    }
}
