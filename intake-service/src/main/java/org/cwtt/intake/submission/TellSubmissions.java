package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.messaging.SubmissionEvents;
import org.cwtt.intake.submission.messaging.SubmissionEvents.Told;

/// Announces what became of stored submissions, in the running transaction.
@ApplicationScoped
public class TellSubmissions {
    private final Questionnaires questionnaires;
    private final SubmissionEvents events;

    TellSubmissions(Questionnaires questionnaires, SubmissionEvents events) {
        this.questionnaires = questionnaires;
        this.events = events;
    }

    /// Announces these, in this order.
    public void tell(List<StoredSubmission> submissions) {
        events.tell(submissions.stream().map(this::told).toList());
    }

    private Told told(StoredSubmission stored) {
        return new Told(
                stored.submission(),
                questionnaires.find(stored.submission().questionnaire()).orElseThrow(),
                stored.child(),
                stored.version(),
                stored.state(),
                stored.receivedAt(),
                stored.receivedBy(),
                null);
    }
}
