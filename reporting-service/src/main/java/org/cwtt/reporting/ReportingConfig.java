package org.cwtt.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.ZoneId;

/// What a deployment can set.
@ConfigMapping(prefix = "cwtt.reporting")
public interface ReportingConfig {
    Suppression suppression();

    Publish publish();

    Reconcile reconcile();

    /// By whose clock it is night.
    @WithName("time-zone")
    ZoneId timeZone();

    /// The rule for small numbers.
    interface Suppression {
        /// Counts of 1 to one less than this are hidden.
        int threshold();

        /// Other counts are rounded to the nearest multiple of this.
        @WithName("round-to")
        int roundTo();
    }

    /// When all is counted again.
    interface Reconcile {
        /// Second, minute, hour, day of the month, month, weekday, such as `0 30 1 * * ?`.
        String at();
    }

    /// When figures go out.
    interface Publish {
        /// How often changed figures are published, such as `1s`.
        String every();
    }
}
