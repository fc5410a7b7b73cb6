package org.cwtt.scoring.messaging;

import java.util.UUID;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.domain.Submission;

/// A submission with the assessment it belongs to.
public record Received(UUID childId, String roundId, Submission submission) {

    public static Received from(SubmissionReceived event) {
        return new Received(event.getChildId(), event.getRoundId(), Submissions.from(event));
    }

    /// The assessment's key in the state store.
    AssessmentKey assessmentKey() {
        return new AssessmentKey(childId, roundId);
    }
}
