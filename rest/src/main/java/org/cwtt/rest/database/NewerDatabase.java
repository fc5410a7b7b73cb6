package org.cwtt.rest.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jboss.logging.Logger;

/// Tells of a database that a newer version of the service has changed. The service works on it all the same: that is
/// how one version follows another without a gap, and how one goes back.
@Singleton
class NewerDatabase {
    private static final Logger LOG = Logger.getLogger(NewerDatabase.class);

    /// Later than all that this version knows; or between them, as a later change of the tables of messaging would be.
    private static final Set<MigrationState> UNKNOWN =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);

    private final Flyway flyway;
    private final AtomicLong unknown = new AtomicLong();

    NewerDatabase(Flyway flyway, MeterRegistry metrics) {
        this.flyway = flyway;
        Gauge.builder("cwtt.database.newer", unknown, AtomicLong::get)
                .description("Changes of the tables that this version of the service does not know")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        unknown.set(Arrays.stream(flyway.info().applied())
                .filter(change -> UNKNOWN.contains(change.getState()))
                .count());
        if (unknown.get() > 0) {
            LOG.warnf(
                    "A newer version of this service has changed the database by %d migrations; this one goes on with it",
                    unknown.get());
        }
    }
}
