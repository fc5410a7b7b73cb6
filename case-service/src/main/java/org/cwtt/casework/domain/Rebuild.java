package org.cwtt.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that the event-made tables were made again from the topics.
///
/// @param startedBy login
/// @param applied events taken into the shadow
/// @param skipped events that cannot be taken in, as when they were heard first
/// @param problem why it failed
/// @param comparison of the tables as they were with what was rebuilt; empty until it has been made
public record Rebuild(
        UUID id,
        State state,
        String startedBy,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant endedAt,
        long applied,
        long skipped,
        @Nullable String problem,
        List<Progress> progress,
        List<Difference> comparison) {

    /// Where a rebuild stands.
    public enum State {
        /// It reads what the topics hold.
        READING,
        /// It makes the indexes, and reads what has come since.
        CATCHING_UP,
        COMPARING,
        /// It waits for the moment in which nobody reads.
        SWITCHING,
        DONE,
        FAILED,
        /// Its process ended in the middle; what it had made is dropped when the next one starts.
        BROKEN_OFF;

        public boolean isOver() {
            return switch (this) {
                case READING, CATCHING_UP, COMPARING, SWITCHING -> false;
                case DONE, FAILED, BROKEN_OFF -> true;
            };
        }
    }

    /// How far one partition has been read.
    ///
    /// @param position the next offset to be read
    /// @param end how far the live tables had taken it in when last asked
    public record Progress(String topic, int partition, long position, long end) {}

    /// What differs in one table.
    ///
    /// @param live rows in use until now
    /// @param rebuilt rows made again
    /// @param missing rebuilt rows that were not there
    /// @param extra rows that no event made
    /// @param changed rows that differ
    /// @param carried rows that were kept though the topics no longer hold their events
    /// @param examples keys of some of the missing, extra and changed rows
    public record Difference(
            String table,
            long live,
            long rebuilt,
            long missing,
            long extra,
            long changed,
            long carried,
            Examples examples) {}

    /// Keys of rows, their columns joined by a slash.
    public record Examples(List<String> missing, List<String> extra, List<String> changed) {}

    public double eventsPerSecond() {
        Duration taken = Duration.between(startedAt, endedAt == null ? changedAt : endedAt);
        return (applied + skipped) * 1000.0 / Math.max(1, taken.toMillis());
    }
}
