package org.cwtt.system.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Latencies;
import org.cwtt.system.client.TraceParent;
import org.cwtt.system.cohort.Cohort;
import org.cwtt.system.cohort.Submission;
import org.cwtt.system.oracle.Ledger;

/// Takes a cohort in through the front doors: schools, rounds, children, then every submission.
public final class CohortRun {
    private static final String CAPTURER = "capturer-za";
    private static final int AT_ONCE = 16;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final FrontDoors doors;
    private final Terminal terminal;

    public CohortRun(FrontDoors doors, Terminal terminal) {
        this.doors = doors;
        this.terminal = terminal;
    }

    /// Registers the cohort.
    public void register(Cohort cohort) {
        cohort.schools().forEach(school -> doors.put(school).expecting(200, 201, 204));
        cohort.rounds().forEach(round -> doors.put(round).expecting(200, 201, 204));
        each(
                "children registered",
                cohort.children(),
                child -> doors.register(child, CAPTURER).expecting(201));
    }

    /// Sends every submission, each with a trace of its own, and enters what was acknowledged into the ledger.
    public void submit(Ledger ledger, Latencies latencies) {
        List<Submission> submissions = ledger.cohort().submissions().toList();
        each("submissions accepted", submissions, submission -> {
            TraceParent trace = TraceParent.create();
            latencies.sent(trace);
            doors.submit(submission, CAPTURER, trace.toString()).expecting(201);
            ledger.acknowledge(submission.id());
        });
    }

    /// Sends every submission as a device does that has bad luck: again and again under the same id, until a front door
    /// has acknowledged it.
    ///
    /// @param lasting over how long they are spread
    /// @return how many attempts came to nothing
    /// @throws IllegalStateException when one is still not taken after [#PATIENCE]
    public long insist(Ledger ledger, Duration lasting) {
        List<Submission> submissions = ledger.cohort().submissions().toList();
        AtomicLong inVain = new AtomicLong();
        long start = System.nanoTime();
        long apart = lasting.toNanos() / submissions.size();
        AtomicLong next = new AtomicLong();
        each("submissions accepted", submissions, submission -> {
            LockSupport.parkNanos(start + next.getAndIncrement() * apart - System.nanoTime());
            inVain.addAndGet(attemptsInVain(submission));
            ledger.acknowledge(submission.id());
        });
        return inVain.get();
    }

    private long attemptsInVain(Submission submission) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (long inVain = 0; System.nanoTime() < giveUp; inVain++) {
            if (taken(submission)) {
                return inVain;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("Not taken in " + PATIENCE.toSeconds() + " s: " + submission.id());
    }

    /// False when there was no answer, or one that asks to try again.
    ///
    /// @throws org.cwtt.system.client.UnexpectedAnswerException when the submission is refused
    private boolean taken(Submission submission) {
        Answer answer;
        try {
            answer = doors.submit(submission, CAPTURER);
        } catch (RuntimeException noAnswer) {
            return false;
        }
        if (answer.status() >= 500) {
            return false;
        }
        answer.expecting(200, 201);
        return true;
    }

    private <T> void each(String what, List<T> all, Consumer<T> act) {
        AtomicLong done = new AtomicLong();
        Semaphore turns = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> acts = new ArrayList<>();
            for (T one : all) {
                turns.acquireUninterruptibly();
                acts.add(threads.submit(() -> {
                    try {
                        act.accept(one);
                        terminal.progress(what, done.incrementAndGet(), all.size());
                    } finally {
                        turns.release();
                    }
                }));
            }
            acts.forEach(CohortRun::finish);
        }
    }

    private static void finish(Future<?> act) {
        try {
            act.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while taking the cohort in", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The cohort was not taken in", e.getCause());
        }
    }
}
