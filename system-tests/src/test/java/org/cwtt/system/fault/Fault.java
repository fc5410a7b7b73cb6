package org.cwtt.system.fault;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cwtt.local.Stack;

/// Something that is done to the platform while children are being assessed.
///
/// @param name what happens, for the report
/// @param act does it, and undoes what does not pass by itself
public record Fault(String name, Act act) {
    static final List<String> SERVICES = List.of("intake", "scoring", "case", "referral", "reporting");
    private static final List<String> CONSUMERS = List.of("scoring", "case", "referral", "reporting");
    private static final List<String> KEEPERS = List.of("case", "referral", "reporting");
    private static final int TIMES = 3;
    private static final Duration MOMENT = Duration.ofSeconds(5);

    /// Does the fault.
    @FunctionalInterface
    public interface Act {
        void on(Stack stack) throws SQLException, InterruptedException, ExecutionException, TimeoutException;
    }

    /// Every one of them.
    ///
    /// @param lasting how long what is away stays away, and what is held is held
    public static List<Fault> all(Duration lasting) {
        return Stream.of(
                        ofParts(lasting),
                        ofServices(lasting),
                        ofDatabases(lasting),
                        ofDisks(lasting),
                        ofNetworks(lasting),
                        ofGroups(lasting))
                .flatMap(Function.identity())
                .toList();
    }

    /// The worst of it, one after the other; what submissions come in by first, while they come.
    public static Fault everythingOnce() {
        return new Fault("every part killed once", stack -> {
            for (String part : List.of("intake", "postgresql", "kafka", "scoring", "case", "referral", "reporting")) {
                ProcessFaults.kill(stack, part, Duration.ofSeconds(1));
            }
        });
    }

    private static Stream<Fault> ofParts(Duration lasting) {
        return Stream.of(
                new Fault("Kafka killed for a moment", stack -> ProcessFaults.kill(stack, "kafka", MOMENT)),
                new Fault("Kafka killed", stack -> ProcessFaults.kill(stack, "kafka", lasting)),
                new Fault("Kafka held still", stack -> ProcessFaults.holdStill(stack, "kafka", lasting)),
                new Fault("PostgreSQL killed", stack -> ProcessFaults.kill(stack, "postgresql", lasting)),
                new Fault("PostgreSQL held still", stack -> ProcessFaults.holdStill(stack, "postgresql", lasting)),
                new Fault("the registry away", stack -> ProcessFaults.kill(stack, "registry", lasting)),
                new Fault("the registry held still", stack -> ProcessFaults.holdStill(stack, "registry", lasting)),
                new Fault("the identity provider away", stack -> ProcessFaults.kill(stack, "keycloak", lasting)),
                new Fault(
                        "the identity provider held still",
                        stack -> ProcessFaults.holdStill(stack, "keycloak", lasting)));
    }

    private static Stream<Fault> ofServices(Duration lasting) {
        return Stream.of(
                        SERVICES.stream()
                                .map(service -> new Fault(
                                        service + " killed " + TIMES + " times",
                                        stack -> ProcessFaults.killAgain(stack, service, TIMES))),
                        SERVICES.stream()
                                .map(service -> new Fault(
                                        service + " restarted " + TIMES + " times",
                                        stack -> ProcessFaults.restartAgain(stack, service, TIMES))),
                        CONSUMERS.stream()
                                .map(service -> new Fault(
                                        service + " held still, then going on",
                                        stack -> ProcessFaults.holdStill(stack, service, lasting))))
                .flatMap(Function.identity());
    }

    private static Stream<Fault> ofDatabases(Duration lasting) {
        Stream<Fault> shared = Stream.of(
                new Fault("PostgreSQL's connections exhausted", stack -> DatabaseFaults.exhaust(stack, lasting)),
                new Fault(
                        "PostgreSQL's connections ended again and again",
                        stack -> DatabaseFaults.endAgain(stack, lasting)),
                new Fault("a lock held on every outbox", stack -> DatabaseFaults.lockOutboxes(stack, lasting)));
        Stream<Fault> restored = KEEPERS.stream()
                .map(service -> new Fault(
                        service + " restored to what it was before, then hearing its topics again",
                        stack -> DatabaseFaults.restore(stack, service, lasting)));
        return Stream.concat(shared, restored);
    }

    private static Stream<Fault> ofDisks(Duration lasting) {
        if (!SmallDisk.possible()) {
            System.out.println("SKIPPED: full disks, since only root can make a small one");
            return Stream.empty();
        }
        return Stream.of(
                new Fault("PostgreSQL's disk full", stack -> DiskFaults.fill(stack, "postgresql", lasting)),
                new Fault("Kafka's disk full", stack -> DiskFaults.fill(stack, "kafka", lasting)));
    }

    private static Stream<Fault> ofNetworks(Duration lasting) {
        return Stream.concat(
                ofNetwork("PostgreSQL", NetworkFaults::ofDatabase, lasting),
                ofNetwork("Kafka", NetworkFaults::ofKafka, lasting));
    }

    private static Stream<Fault> ofNetwork(String part, BiConsumer<Stack, Consumer<Proxy>> through, Duration lasting) {
        return Stream.of(
                new Fault(
                        part + " behind a slow network",
                        stack -> through.accept(stack, proxy -> NetworkFaults.delay(proxy, lasting))),
                new Fault(
                        part + "'s network resets connections",
                        stack -> through.accept(stack, proxy -> NetworkFaults.resetAgain(proxy, lasting))),
                new Fault(
                        part + "'s network loses connections",
                        stack -> through.accept(stack, proxy -> NetworkFaults.lose(proxy, lasting))));
    }

    private static Stream<Fault> ofGroups(Duration lasting) {
        return Stream.concat(
                CONSUMERS.stream()
                        .map(service -> new Fault(
                                service + " hears its topics again from the beginning",
                                stack -> GroupFaults.hearAgain(stack, service))),
                KEEPERS.stream()
                        .map(service -> new Fault(
                                service + " beside a member that comes and goes",
                                stack -> GroupFaults.comeAndGo(stack, service, lasting))));
    }

    @Override
    public String toString() {
        return name;
    }
}
