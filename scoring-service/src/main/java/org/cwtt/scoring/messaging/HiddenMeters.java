package org.cwtt.scoring.messaging;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Leaves the statutory lane out of what is measured: how much of it there is, and when, is nobody's to see.
@Singleton
class HiddenMeters {
    @Produces
    @Singleton
    MeterFilter withoutTheStatutoryLane() {
        return MeterFilter.deny(
                meter -> meter.getTags().stream().anyMatch(tag -> tag.getValue().contains("statutory")));
    }
}
