package org.cwtt.system.bench;

import java.nio.file.Path;
import org.cwtt.local.StartFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How much load, for how long.
final class BenchOptions {
    private static final double SUBMISSIONS_PER_CHILD = 7.8;
    private static final int CLOSED_LOOP_CEILING = 1500;

    /// What is measured.
    enum Part {
        /// The whole platform.
        ALL,
        /// Intake alone.
        INTAKE,
        /// Scoring alone.
        SCORING,
        /// The case service alone.
        CASES,
        /// Referral alone.
        REFERRALS,
        /// Reporting alone.
        REPORTING,
        /// Every part killed, until all is well again.
        RECOVERY
    }

    @Option(
            names = "--stage",
            description = "The whole platform, or one part of it alone: ${COMPLETION-CANDIDATES} (default: all).")
    Part stage = Part.ALL;

    @Option(
            names = "--records",
            description =
                    "Submissions or profiles at a time when a part is measured alone (default: ${DEFAULT-VALUE}).")
    int records = 200_000;

    @Option(names = "--rate", description = "Submissions a second, open loop (default: ${DEFAULT-VALUE}).")
    int rate = 300;

    @Option(names = "--seconds", description = "How long the open loop lasts; 0: left out (default: ${DEFAULT-VALUE}).")
    int seconds = 60;

    @Option(names = "--warm-up", description = "Seconds of open loop that do not count (default: ${DEFAULT-VALUE}).")
    int warmUp = 60;

    @Option(names = "--closed", description = "Seconds at full speed; 0: left out (default: ${DEFAULT-VALUE}).")
    int closed = 30;

    @Option(names = "--concurrency", description = "Requests at a time in the closed loop (default: ${DEFAULT-VALUE}).")
    int concurrency = 32;

    @Option(names = "--children", description = "How many children (default: as many as the load needs).")
    @Nullable
    Integer children;

    @Option(names = "--seed", description = "The same seed draws the same cohort (default: ${DEFAULT-VALUE}).")
    long seed = 7;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the outcome there as JSON, too.")
    @Nullable
    Path json;

    @Option(names = "--port-base", paramLabel = "N", description = "The first port (default: 18080, or the next free).")
    @Nullable
    Integer portBase;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data lie; emptied first (default: target/bench).")
    @Nullable
    Path data;

    /// Enough for all stages: the closed loop takes what is left.
    ///
    /// @throws StartFailedException when the children asked for have too few submissions for the open
    ///      loop
    int childrenNeeded() {
        int open = (int) Math.ceil(rate * (warmUp + seconds) / SUBMISSIONS_PER_CHILD);
        int full = (int) Math.ceil(CLOSED_LOOP_CEILING * closed / SUBMISSIONS_PER_CHILD);
        if (children == null) {
            return open + full;
        }
        if (children < open) {
            throw new StartFailedException(
                    "--children %d is too few: the open loop alone needs %d".formatted(children, open));
        }
        return children;
    }
}
