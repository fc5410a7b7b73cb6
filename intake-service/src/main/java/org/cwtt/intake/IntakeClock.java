package org.cwtt.intake;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The one clock of the service, in the operator's time zone.
final class IntakeClock {
    private IntakeClock() {}

    @Produces
    @Singleton
    static Clock clock(IntakeConfig config) {
        return Clock.system(config.timeZone());
    }
}
