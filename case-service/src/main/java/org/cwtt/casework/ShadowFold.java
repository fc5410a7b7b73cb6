package org.cwtt.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cwtt.casework.domain.Told;
import org.cwtt.casework.persistence.Shadow;
import org.jspecify.annotations.Nullable;

/// Folds what the topics tell into the shadow, one batch after the other; while one is folded, the next is read.
final class ShadowFold implements AutoCloseable {
    private static final int TRANSACTION_SECONDS = 600;

    private final Shadow shadow;
    private final Fold fold;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("rebuild-fold").factory());
    private @Nullable Future<?> underWay;
    private volatile long applied;
    private volatile long skipped;

    ShadowFold(Shadow shadow, Fold fold) {
        this.shadow = shadow;
        this.fold = fold;
    }

    /// Takes the batch in, some time before [#settle] answers.
    void take(List<Told> told) {
        settle();
        if (!told.isEmpty()) {
            underWay = worker.submit(() -> fold(told));
        }
    }

    /// Waits until all that was taken is in the shadow.
    ///
    /// @throws RuntimeException what went wrong with it
    void settle() {
        Future<?> awaited = underWay;
        underWay = null;
        if (awaited == null) {
            return;
        }
        try {
            awaited.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while folding", e);
        }
    }

    long applied() {
        return applied;
    }

    /// Events that cannot be taken in.
    long skipped() {
        return skipped;
    }

    /// What fails alone was put aside when it was heard first; the rest goes on.
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
    private void fold(List<Told> told) {
        try {
            QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
                shadow.enter();
                fold.facts(told.stream().map(Told::fact).toList());
            });
            applied += told.size();
        } catch (RuntimeException e) {
            if (!isOfTheEvent(e)) {
                throw e;
            }
            if (told.size() == 1) {
                skipped++;
                return;
            }
            int middle = told.size() / 2;
            fold(told.subList(0, middle));
            fold(told.subList(middle, told.size()));
        }
    }

    /// Classes of SQLSTATE: data exception, integrity constraint violation.
    private static boolean isOfTheEvent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return false;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
