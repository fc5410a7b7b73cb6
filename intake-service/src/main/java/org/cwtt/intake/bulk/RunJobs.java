package org.cwtt.intake.bulk;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cwtt.intake.IntakeConfig;
import org.cwtt.intake.bulk.persistence.Jobs;
import org.jboss.logging.Logger;

/// Works through what waits: what was just sent, and what a service that was stopped has left.
@ApplicationScoped
public class RunJobs {
    private static final Logger LOG = Logger.getLogger(RunJobs.class);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;

    /// After rows failed together, so many are taken one by one: the one that spoils the others is among them.
    private static final int SEARCHED_ALONE = 500;

    private final WorkOnJob workOnJob;
    private final Jobs jobs;
    private final IntakeConfig.Bulk config;
    private final Clock clock;
    private final Semaphore wakeUps = new Semaphore(0);
    private int alone;
    private int faults;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    RunJobs(WorkOnJob workOnJob, Jobs jobs, IntakeConfig config, Clock clock) {
        this.workOnJob = workOnJob;
        this.jobs = jobs;
        this.config = config.bulk();
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent started) {
        worker.execute(this::run);
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /// Says that there is something to do.
    public void wakeUp() {
        wakeUps.release();
    }

    private void run() {
        try {
            while (true) {
                step();
            }
        } catch (InterruptedException _) {
            // The service stops; what waits is taken up by the next one.
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            boolean worked = workOnJob.next(alone > 0);
            alone = Math.max(0, alone - 1);
            faults = 0;
            if (!worked) {
                jobs.forget(clock.instant().minus(config.keep()));
                rest();
            }
        } catch (RuntimeException e) {
            // The database's own words may repeat what a row says: they stay out of the log.
            LOG.warnf("Rows of a job could not be taken in: %s", e.getClass().getName());
            alone = SEARCHED_ALONE;
            faults++;
            TimeUnit.MILLISECONDS.sleep(AFTER_A_FAULT.toMillis());
            giveUpAfterAttempts();
        }
    }

    /// While the database is away, nothing can be given up either, and the row waits on.
    private void giveUpAfterAttempts() {
        if (faults <= ATTEMPTS) {
            return;
        }
        try {
            workOnJob.giveUp();
            faults = 0;
        } catch (RuntimeException _) {
            LOG.warn("No row can be given up: the job waits");
        }
    }

    private void rest() throws InterruptedException {
        if (wakeUps.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }
}
