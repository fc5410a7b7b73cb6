package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.child.domain.ScoredParticularsCorrected;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.persistence.StoredSubmissions;

/// Announces a child's submissions again after the birth date, whether it is an estimate, or the sex was corrected:
/// growth is scored by both.
@ApplicationScoped
public class AnnounceCorrectedChild {
    private final StoredSubmissions submissions;
    private final TellSubmissions tellSubmissions;

    AnnounceCorrectedChild(StoredSubmissions submissions, TellSubmissions tellSubmissions) {
        this.submissions = submissions;
        this.tellSubmissions = tellSubmissions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(@Observes ScoredParticularsCorrected corrected) {
        UUID child = corrected.child().id();
        submissions.exclude();
        List<StoredSubmission> again = submissions.of(child).stream()
                .filter(StoredSubmission::isStanding)
                .map(stored -> stored.in(child, stored.version() + 1))
                .toList();
        submissions.save(again);
        tellSubmissions.tell(again);
    }
}
