package org.cwtt.system.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Submission;

/// The submissions of a run, rendered before it starts so that the driver stays cheap, and what became of each.
///
/// Times are of the driver's [System#nanoTime]; 0 means not yet.
final class Shots {
    private final UUID[] ids;
    private final byte[][] bodies;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLongArray intendedAt;
    private final AtomicLongArray acceptedAt;
    private final AtomicLongArray profiledAt;
    private final AtomicLongArray askedAt;

    Shots(List<Submission> submissions) {
        int count = submissions.size();
        ids = submissions.stream().map(Submission::id).toArray(UUID[]::new);
        bodies = submissions.stream()
                .map(submission -> Json.write(submission).getBytes(UTF_8))
                .toArray(byte[][]::new);
        intendedAt = new AtomicLongArray(count);
        acceptedAt = new AtomicLongArray(count);
        profiledAt = new AtomicLongArray(count);
        askedAt = new AtomicLongArray(count);
    }

    /// The next submission's number, or -1 when there is none left.
    int take() {
        int shot = next.getAndIncrement();
        return shot < ids.length ? shot : -1;
    }

    /// How many were taken so far.
    int taken() {
        return Math.min(next.get(), ids.length);
    }

    UUID id(int shot) {
        return ids[shot];
    }

    byte[] body(int shot) {
        return bodies[shot];
    }

    /// All bodies, for the floor.
    byte[][] bodies() {
        return bodies;
    }

    void intended(int shot, long at) {
        intendedAt.set(shot, at);
    }

    void accepted(int shot, long at) {
        acceptedAt.set(shot, at);
    }

    void profiled(int shot, long at) {
        if (shot >= 0 && shot < ids.length) {
            profiledAt.compareAndSet(shot, 0, at);
        }
    }

    void asked(int shot, long at) {
        if (shot >= 0 && shot < ids.length) {
            // Several departments may be asked: the last one counts.
            askedAt.accumulateAndGet(shot, at, Math::max);
        }
    }

    long intendedAt(int shot) {
        return intendedAt.get(shot);
    }

    long acceptedAt(int shot) {
        return acceptedAt.get(shot);
    }

    long profiledAt(int shot) {
        return profiledAt.get(shot);
    }

    long askedAt(int shot) {
        return askedAt.get(shot);
    }

    /// How many of the shots in this range were accepted and have not led to a profile yet.
    long unprofiled(int from, int to) {
        long count = 0;
        for (int shot = from; shot < to; shot++) {
            if (acceptedAt.get(shot) != 0 && profiledAt.get(shot) == 0) {
                count++;
            }
        }
        return count;
    }
}
