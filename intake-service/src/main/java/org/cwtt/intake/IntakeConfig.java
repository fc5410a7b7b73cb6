package org.cwtt.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/// What an operator may change of this service.
@ConfigMapping(prefix = "cwtt.intake")
public interface IntakeConfig {
    /// Whose calendar tells which interviews lie in the future.
    @WithDefault("Africa/Johannesburg")
    ZoneId timeZone();

    /// Whether a fresh installation gets the invented sample schools.
    @WithDefault("true")
    boolean sampleSchools();

    /// A table of hierarchies on disk, in place of the sample that ships.
    Optional<Path> hierarchies();

    /// Rules of data quality on disk, in place of those that ship.
    Optional<Path> dataQuality();

    /// Files that are taken in as jobs.
    Bulk bulk();

    /// Bounds of the jobs.
    interface Bulk {
        /// How often to look for jobs that another instance has left.
        @WithDefault("5s")
        Duration poll();

        /// How long a finished job can be looked up; it is deleted then, with what stood in its wrong values.
        @WithDefault("30d")
        Duration keep();

        /// The most rows of a file.
        @WithDefault("100000")
        int rows();
    }

    /// How submissions that arrive at the same time share a transaction.
    Commits commits();

    /// Bounds of the shared transactions.
    interface Commits {
        /// Transactions that are written at the same time.
        @WithDefault("2")
        int writers();

        /// The most submissions in one of them.
        @WithDefault("64")
        int groupSize();

        /// The most submissions that wait; more are answered 503.
        @WithDefault("2000")
        int waiting();

        /// How long a submission waits for its transaction before it is answered 503.
        @WithDefault("10s")
        Duration patience();
    }
}
