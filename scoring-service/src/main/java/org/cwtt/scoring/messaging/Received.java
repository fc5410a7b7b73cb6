package org.cwtt.scoring.messaging;

import java.util.UUID;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.scoring.domain.Submission;
import org.jspecify.annotations.Nullable;

/// A submission with the assessment it belongs to.
///
/// @param broughtBy opaque subject of who brought it in, or corrected it, when it is told
public record Received(
        UUID childId,
        String roundId,
        Submission submission,
        @Nullable UUID broughtBy) {

    public static Received from(SubmissionReceived event) {
        return new Received(event.getChildId(), event.getRoundId(), Submissions.from(event), event.getBroughtBy());
    }

    /// The assessment's key in the state store.
    AssessmentKey assessmentKey() {
        return new AssessmentKey(childId, roundId);
    }
}
