package org.cwtt.intake.bulk;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.bulk.domain.Job;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.RowResult;
import org.cwtt.intake.bulk.persistence.JobRows;
import org.cwtt.intake.bulk.persistence.Jobs;

/// Puts a file's rows down, all of them or none, for [RunJobs] to work through.
@ApplicationScoped
public class StartJob {
    /// Reading and storing the largest file.
    private static final int SECONDS = 600;

    private static final int TOGETHER = 1000;

    /// A file that is read row by row while it is put down.
    public interface Source {
        /// Tells the sink of every row.
        ///
        /// @return the hash of the file
        byte[] read(Sink sink) throws IOException;
    }

    /// Takes rows as they are read.
    public interface Sink {
        void row(JobRow row);

        /// A line that cannot be read.
        void unreadable(RowResult refused);
    }

    public enum Outcome {
        STARTED,
        /// The same file was sent under this id before.
        REPEATED,
        /// The id is taken: by another file, or by somebody else's job.
        OTHER_CONTENT
    }

    private final Jobs jobs;
    private final JobRows rows;
    private final Clock clock;

    StartJob(Jobs jobs, JobRows rows, Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.clock = clock;
    }

    /// Puts the job down. A file that turns out to be none leaves nothing behind.
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = SECONDS)
    public Outcome start(Job job, Source source) throws IOException {
        if (!jobs.add(job, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            return known(job, source);
        }
        Putting putting = new Putting(job);
        byte[] hash = source.read(putting);
        putting.flush();
        jobs.counted(job.id(), hash);
        return Outcome.STARTED;
    }

    private Outcome known(Job job, Source source) throws IOException {
        byte[] hash = source.read(new Sink() {
            @Override
            public void row(JobRow row) {}

            @Override
            public void unreadable(RowResult refused) {}
        });
        Optional<byte[]> before = jobs.hash(job.id(), job.sentBy());
        return before.filter(known -> Arrays.equals(known, hash)).isPresent()
                ? Outcome.REPEATED
                : Outcome.OTHER_CONTENT;
    }

    private final class Putting implements Sink {
        private final Job job;
        private final List<JobRow> read = new ArrayList<>();
        private final List<RowResult> refused = new ArrayList<>();

        Putting(Job job) {
            this.job = job;
        }

        @Override
        public void row(JobRow row) {
            read.add(row);
            if (read.size() == TOGETHER) {
                flush();
            }
        }

        @Override
        public void unreadable(RowResult row) {
            refused.add(row);
            if (refused.size() == TOGETHER) {
                flush();
            }
        }

        void flush() {
            rows.add(job.id(), read);
            rows.addResults(job.id(), refused);
            read.clear();
            refused.clear();
        }
    }
}
