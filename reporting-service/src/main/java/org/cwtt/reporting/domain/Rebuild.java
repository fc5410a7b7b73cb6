package org.cwtt.reporting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that everything counted was made again from the topics.
///
/// @param startedBy login
/// @param read records so far
/// @param total records that the topics held when it was started or last taken up
/// @param problem why it failed, or what it is waiting for
public record Rebuild(
        UUID id,
        State state,
        String startedBy,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant endedAt,
        long read,
        long total,
        @Nullable String problem) {

    /// Where it stands. One whose replica ended goes on in another, from the beginning.
    public enum State {
        RUNNING,
        DONE
    }

    /// The same, so many records further.
    public Rebuild progressed(Instant now, long readSoFar, long of) {
        return new Rebuild(id, state, startedBy, startedAt, now, null, readSoFar, of, null);
    }

    /// The same, held up.
    public Rebuild heldUp(Instant now, String by) {
        return new Rebuild(id, state, startedBy, startedAt, now, null, read, total, by);
    }

    public Rebuild done(Instant now) {
        return new Rebuild(id, State.DONE, startedBy, startedAt, now, now, read, total, null);
    }
}
