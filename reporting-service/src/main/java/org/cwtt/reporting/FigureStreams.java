package org.cwtt.reporting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.cwtt.reporting.FollowIndicators.Batch;
import org.cwtt.reporting.domain.FigureQuery;

/// Published figures as streams, each at the pace of its reader: the next figures are read when the last have gone out,
/// so that a reader who stops reading holds a connection and nothing more.
@ApplicationScoped
public class FigureStreams {
    /// As many readers as one replica has.
    static final int MOST = 500;

    /// Figures that one stream has in memory at most.
    private static final int BATCH = 500;

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PAUSES = 15;

    private static final class Cursor {
        private long position;
        private boolean caughtUp;
        private volatile boolean left;

        private Cursor(long position) {
            this.position = position;
        }
    }

    private final FollowIndicators followIndicators;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(MOST);
    private volatile boolean stopping;

    FigureStreams(FollowIndicators followIndicators, @VirtualThreads ExecutorService threads, InstantSource clock) {
        this.followIndicators = followIndicators;
        this.threads = threads;
        this.clock = clock;
    }

    /// The figures that are asked for, from behind a position on and without an end. Where nothing is published, an
    /// empty batch comes every 15 seconds; the first that has caught up comes at once, empty or not.
    ///
    /// @param query of which the page is left out: a stream has none
    /// @param until when the reader may no longer see them
    /// @throws FullException when this replica has as many readers as it can
    public Multi<Batch> follow(FigureQuery query, long position, Instant until) {
        if (!places.tryAcquire()) {
            throw new FullException();
        }
        Cursor cursor = new Cursor(position);
        FigureQuery batch = query.unpaged().upTo(BATCH);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(() -> next(cursor, batch)).runSubscriptionOn(threads))
                .whilst(_ -> !stopping)
                .select()
                .first(left(until))
                .onTermination()
                .invoke(() -> {
                    cursor.left = true;
                    places.release();
                });
    }

    private Duration left(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        return left.isPositive() ? left : AT_ONCE;
    }

    /// Readers come back to another replica, and go on where they were.
    void stop(@Observes ShutdownEvent shutdown) {
        stopping = true;
    }

    private Batch next(Cursor cursor, FigureQuery query) {
        for (int i = 0; i < PAUSES && !cursor.left && !stopping; i++) {
            Batch batch = followIndicators.after(cursor.position, query);
            boolean catchesUp = batch.caughtUp() && !cursor.caughtUp;
            cursor.position = batch.position();
            cursor.caughtUp |= batch.caughtUp();
            if (catchesUp || !batch.figures().isEmpty()) {
                return new Batch(batch.figures(), batch.position(), catchesUp);
            }
            pause();
        }
        return new Batch(List.of(), cursor.position, false);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }

    /// This replica has as many readers as it can.
    public static final class FullException extends RuntimeException {
        public FullException() {
            super("as many streams as one replica has");
        }
    }
}
