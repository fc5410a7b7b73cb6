package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.cwtt.local.Service;
import org.cwtt.local.Stack;
import org.cwtt.system.fault.Fault;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// An installation of the version before becomes this one while children are assessed, and goes back again: as
/// Kubernetes does it, service by service, the new one beside the old until it is ready.
///
/// `./cwtt test --upgrade` packages the version before (`deploy/version-before`) and starts the platform with it.
@Tag("upgrade")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTest {
    private static final Path BEFORE = Path.of(System.getProperty("cwtt.services", ""));
    private static final Path NOW = Path.of("..").toAbsolutePath().normalize();
    private static final UnderLoad LOAD = new UnderLoad(240, Duration.ofSeconds(150));
    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(10);

    @Test
    @Order(1)
    void theVersionBeforeWorks() throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        // When, Then
        assertThat(new UnderLoad(60, Duration.ofSeconds(15))
                        .during(new Fault("the version before", _ -> {}))
                        .wrong())
                .isEmpty();
    }

    @Test
    @Order(2)
    void nothingIsLostOrDoubledOnTheWayToThisVersion()
            throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        // When, Then
        assertThat(LOAD.during(new Fault("upgraded, service by service", stack -> replaceAll(stack, NOW)))
                        .wrong())
                .isEmpty();
    }

    @Test
    @Order(3)
    void norOnTheWayBack() throws ExecutionException, InterruptedException, TimeoutException, SQLException {
        // When, Then
        assertThat(LOAD.during(new Fault("taken back, service by service", stack -> replaceAll(stack, BEFORE)))
                        .wrong())
                .isEmpty();
    }

    private static void replaceAll(Stack stack, Path version) {
        for (Service service : Service.values()) {
            try (Replica _ = Replica.started(service, 2, version, ownState(service))) {
                LockSupport.parkNanos(SIDE_BY_SIDE.toNanos());
                stack.stop(service.id());
                stack.startAgain(service, version);
            }
        }
    }

    /// Two instances of scoring on one machine do not share a folder.
    private static Map<String, String> ownState(Service service) {
        return service == Service.SCORING
                ? Map.of(
                        "CWTT_STATE_DIR",
                        Path.of("target/upgrade-state").toAbsolutePath().toString())
                : Map.of();
    }
}
