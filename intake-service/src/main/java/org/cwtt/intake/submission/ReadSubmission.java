package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.domain.SubmissionChange;
import org.cwtt.intake.submission.persistence.StoredSubmissions;
import org.cwtt.intake.submission.persistence.SubmissionChanges;

/// Shows one submission with its changes to somebody who works in the child's area, and logs it as a read of the child.
/// What belongs to the statutory lane is shown to whoever brought it in alone.
@ApplicationScoped
public class ReadSubmission {
    /// A submission with what was done to it.
    public record Shown(StoredSubmission stored, List<SubmissionChange.Made> changes) {
        public Shown {
            changes = List.copyOf(changes);
        }
    }

    private final StoredSubmissions submissions;
    private final SubmissionChanges changes;
    private final AccessLog log;
    private final Clock clock;

    ReadSubmission(StoredSubmissions submissions, SubmissionChanges changes, AccessLog log, Clock clock) {
        this.submissions = submissions;
        this.changes = changes;
        this.log = log;
        this.clock = clock;
    }

    /// The submission, if its child is within these areas.
    ///
    /// @param reader subject of the reader's token
    /// @param purpose why the reader wants to know
    @Transactional
    public Optional<Shown> read(UUID id, Areas areas, String reader, String purpose) {
        Optional<StoredSubmission> stored = submissions.find(id, areas);
        stored.ifPresent(found -> log.append(
                clock.instant(), reader, "read submission", found.child().id(), purpose));
        return stored.map(found -> new Shown(found.seenBy(reader), changes.of(id)));
    }
}
