package org.cwtt.rest.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Compares this machine's clock with the database's, minute by minute: by a clock that is off, tokens are refused,
/// deadlines pass too early or too late, and events seem to come from the future.
@Singleton
class ClockComparison {
    private static final Logger LOG = Logger.getLogger(ClockComparison.class);
    private static final Duration TOLERATED = Duration.ofSeconds(10);

    private final DataSource database;
    private final AtomicLong aheadMillis = new AtomicLong();

    ClockComparison(DataSource database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("cwtt.clock.ahead", aheadMillis, millis -> millis.get() / 1000.0)
                .baseUnit("seconds")
                .description("How far this machine's clock is ahead of the database's; below 0: behind")
                .register(metrics);
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void compare() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT clock_timestamp()")) {
            Instant before = Instant.now();
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                // Of the moments between question and answer, the middle one.
                Instant here =
                        before.plus(Duration.between(before, Instant.now()).dividedBy(2));
                note(Duration.between(row.getObject(1, OffsetDateTime.class).toInstant(), here));
            }
        } catch (SQLException e) {
            LOG.debugf("Could not compare clocks, trying again in a minute: %s", e.getMessage());
        }
    }

    private void note(Duration difference) {
        aheadMillis.set(difference.toMillis());
        if (difference.abs().compareTo(TOLERATED) > 0) {
            LOG.warnf("This machine's clock is %d s ahead of the database's: set them by NTP", difference.toSeconds());
        }
    }
}
