package org.cwtt.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;

/// What an operator may change of this service.
@ConfigMapping(prefix = "cwtt.intake")
public interface IntakeConfig {
    /// Whose calendar tells which interviews lie in the future.
    @WithDefault("Africa/Johannesburg")
    ZoneId timeZone();

    /// Whether a fresh installation gets the invented sample schools.
    @WithDefault("true")
    boolean sampleSchools();

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
