package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Outcome;

/// Takes in one submission: screened, stored and announced, or refused with the reason.
@ApplicationScoped
public class AcceptSubmission {
    private final ScreenSubmission screenSubmission;
    private final CommitGroup commitGroup;

    AcceptSubmission(ScreenSubmission screenSubmission, CommitGroup commitGroup) {
        this.screenSubmission = screenSubmission;
        this.commitGroup = commitGroup;
    }

    public Outcome accept(Delivery delivery) {
        return screenSubmission.refusal(delivery.submission()).orElseGet(() -> commitGroup.store(delivery));
    }
}
