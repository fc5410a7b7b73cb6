package org.cwtt.intake.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.bulk.persistence.JobRows;
import org.cwtt.intake.bulk.persistence.Jobs;

/// Works through the next rows of the oldest job, in one transaction with what becomes of them.
@ApplicationScoped
public class WorkOnJob {
    private static final int SECONDS = 120;

    private final Jobs jobs;
    private final JobRows rows;
    private final Instance<RowTaker> takers;
    private final Clock clock;

    WorkOnJob(Jobs jobs, JobRows rows, Instance<RowTaker> takers, Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.takers = takers;
        this.clock = clock;
    }

    /// Takes in the next rows that share a transaction.
    ///
    /// @param alone whether to take one row by itself, after it failed together with others
    /// @return false when no job waits, or others are at work on all that do
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public boolean next(boolean alone) {
        Optional<Job> held = jobs.holdNext();
        held.ifPresent(job -> {
            RowTaker taker = taker(job);
            List<JobRow> waiting = rows.waiting(job.id(), alone ? 1 : taker.together());
            if (waiting.isEmpty()) {
                jobs.finish(job.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
                return;
            }
            rows.save(job.id(), job.dryRun() ? tried(taker, waiting, job) : taker.take(waiting, job));
        });
        return held.isPresent();
    }

    /// Gives the next row up, which fails whatever is tried.
    @Transactional
    public void giveUp() {
        jobs.holdNext()
                .ifPresent(job -> rows.save(
                        job.id(),
                        rows.waiting(job.id(), 1).stream()
                                .map(row -> RowResult.failed(row.line()))
                                .toList()));
    }

    /// A dry run does all of it, and takes it back.
    private static List<RowResult> tried(RowTaker taker, List<JobRow> waiting, Job job) {
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                throw new TakenBackException(taker.take(waiting, job));
            });
        } catch (TakenBackException tried) {
            return tried.results;
        }
    }

    /// Ends a dry run's transaction, and carries out of it what would have become of the rows.
    private static final class TakenBackException extends RuntimeException {
        private final transient List<RowResult> results;

        private TakenBackException(List<RowResult> results) {
            super("tried, and taken back", null, false, false);
            this.results = results;
        }
    }

    private RowTaker taker(Job job) {
        return takers.stream()
                .filter(taker -> taker.kind() == job.kind())
                .findFirst()
                .orElseThrow();
    }
}
