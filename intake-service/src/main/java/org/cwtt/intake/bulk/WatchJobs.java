package org.cwtt.intake.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.bulk.domain.Progress;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.bulk.persistence.JobProgress;
import org.cwtt.intake.bulk.persistence.JobRows;
import org.jspecify.annotations.Nullable;

/// Tells a sender how far the jobs have come, and what became of their rows.
@ApplicationScoped
public class WatchJobs {
    private final JobProgress progress;
    private final JobRows rows;

    WatchJobs(JobProgress progress, JobRows rows) {
        this.progress = progress;
        this.rows = rows;
    }

    /// The sender's jobs, the newest first.
    ///
    /// @param sentBy subject of the caller's token: nobody sees the jobs of others
    public List<Progress> of(String sentBy) {
        return progress.of(sentBy, null);
    }

    public Optional<Progress> one(UUID id, String sentBy) {
        return progress.of(sentBy, id).stream().findFirst();
    }

    /// What became of the rows after this line.
    ///
    /// @param only the one result that is asked for; null: all
    public List<RowResult> rows(UUID id, int after, RowResult.@Nullable Result only, int limit) {
        return rows.results(id, after, only == null ? "" : only.name(), limit);
    }
}
