package org.cwtt.intake.submission;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cwtt.intake.IntakeConfig;
import org.cwtt.intake.persistence.OverloadedException;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Outcome;

/// Lets submissions that arrive at the same time share a transaction: what comes in while one is being written goes
/// into the next. So the cost of a commit is shared under load, and nobody waits for company when there is none.
@ApplicationScoped
public class CommitGroup {
    private record Waiting(Delivery delivery, CompletableFuture<Outcome> outcome, Context trace) {
        boolean isTraced() {
            return Span.fromContext(trace).isRecording();
        }
    }

    private final StoreTogether storeTogether;
    private final IntakeConfig.Commits config;
    private final DistributionSummary sizes;
    private final BlockingQueue<Waiting> queue;
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    CommitGroup(StoreTogether storeTogether, IntakeConfig config, MeterRegistry meters) {
        this.storeTogether = storeTogether;
        this.config = config.commits();
        this.sizes = meters.summary("cwtt.submissions.commit.size");
        this.queue = new ArrayBlockingQueue<>(this.config.waiting());
    }

    @PostConstruct
    void start() {
        for (int i = 0; i < config.writers(); i++) {
            writers.execute(this::write);
        }
    }

    @PreDestroy
    void stop() {
        writers.shutdownNow();
    }

    /// Stores a screened submission together with others, and answers once it is committed.
    ///
    /// @throws OverloadedException when that takes too long; it may be stored none the less
    public Outcome store(Delivery delivery) {
        Waiting waiting = new Waiting(delivery, new CompletableFuture<>(), Context.current());
        if (!queue.offer(waiting)) {
            throw new OverloadedException("Too many submissions wait to be stored");
        }
        Duration patience = config.patience();
        try {
            return waiting.outcome().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new OverloadedException("Not stored within " + patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("Interrupted while waiting to be stored");
        } catch (ExecutionException e) {
            throw new IllegalStateException("The submission could not be stored", e.getCause());
        }
    }

    private void write() {
        try {
            while (true) {
                List<Waiting> group = new ArrayList<>();
                group.add(queue.take());
                queue.drainTo(group, config.groupSize() - 1);
                sizes.record(group.size());
                answer(group);
            }
        } catch (InterruptedException _) {
            // The service stops; whoever still waits is answered that nothing was stored.
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Waiting> group) {
        try (Scope _ = traceOf(group).makeCurrent()) {
            List<Outcome> outcomes =
                    storeTogether.store(group.stream().map(Waiting::delivery).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException outage) {
            group.forEach(waiting -> waiting.outcome().completeExceptionally(outage));
        }
    }

    /// The SQL of all shows under the first request that is traced.
    private static Context traceOf(List<Waiting> group) {
        return group.stream()
                .filter(Waiting::isTraced)
                .findFirst()
                .map(Waiting::trace)
                .orElse(Context.root());
    }
}
