package org.cwtt.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.persistence.AccessLog;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.persistence.StoredSubmissions;

/// Shows the submissions of somebody's areas page by page, and logs each as a read of its child.
/// What belongs to the statutory lane is shown to whoever brought it in alone.
@ApplicationScoped
public class ExportSubmissions {
    private final StoredSubmissions submissions;
    private final AccessLog log;
    private final Clock clock;

    ExportSubmissions(StoredSubmissions submissions, AccessLog log, Clock clock) {
        this.submissions = submissions;
        this.log = log;
        this.clock = clock;
    }

    /// A page by id, from the one after `after`.
    ///
    /// @param reader subject of the reader's token
    /// @param purpose why the reader wants to know
    @Transactional
    public List<StoredSubmission> page(Areas areas, UUID after, int limit, String reader, String purpose) {
        List<StoredSubmission> page = submissions.within(areas, after, limit);
        List<UUID> children =
                page.stream().map(stored -> stored.child().id()).distinct().toList();
        log.append(clock.instant(), reader, "export submissions", children, purpose);
        return page.stream().map(stored -> stored.seenBy(reader)).toList();
    }
}
