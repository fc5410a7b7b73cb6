package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.cwtt.system.fault.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Something breaks while children are being assessed, and the devices send again what was not acknowledged, under the
/// same ids: nothing acknowledged is lost, nothing counts twice, every child's record, referrals and figures end as if
/// nothing had happened, and nothing is set aside.
///
/// `./cwtt test --faults` runs every fault; `-Dcwtt.faults.seconds=180` makes the load under each last longer,
/// `-Dcwtt.faults.named='Kafka.*'` leaves the others out.
class FaultsTest {
    private static final Duration LOAD = Duration.ofSeconds(Long.getLong("cwtt.faults.seconds", 30));
    private static final Duration SHORT_LOAD = Duration.ofSeconds(40);
    private static final int CHILDREN = Integer.getInteger("cwtt.faults.children", 120);
    private static final Duration LASTING = Duration.ofSeconds(Long.getLong("cwtt.faults.lasting", 15));
    private static final String NAMED = System.getProperty("cwtt.faults.named", ".*");

    static List<Fault> faults() {
        return Fault.all(LASTING).stream()
                .filter(fault -> fault.name().matches(NAMED))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Tag("faults")
    void nothing_is_lost_and_nothing_counts_twice(Fault fault)
            throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        assertThat(new UnderLoad(CHILDREN, LOAD).during(fault).wrong()).isEmpty();
    }

    /// The short form of all of it.
    @Test
    void nothing_is_lost_when_every_part_is_killed_once()
            throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        UnderLoad.Outcome outcome = new UnderLoad(60, SHORT_LOAD).during(Fault.everythingOnce());
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.sentAgain()).isPositive();
    }
}
