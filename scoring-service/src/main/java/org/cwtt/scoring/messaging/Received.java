package org.cwtt.scoring.messaging;

import java.util.UUID;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.domain.Submission;

/// A submission with the assessment it belongs to.
record Received(UUID childId, String roundId, Submission submission) {

    static Received from(SubmissionReceived event) {
        return new Received(event.getChildId(), event.getRoundId(), Submissions.from(event));
    }

    /// The assessment's key in the state store.
    String assessmentKey() {
        return childId + "|" + roundId;
    }
}
