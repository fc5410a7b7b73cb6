package org.cwtt.scoring.comparisons.messaging;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.cwtt.local.TestParts;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.scoring.broker.Broker;
import org.cwtt.scoring.comparisons.Comparison;
import org.cwtt.scoring.comparisons.Comparison.Side;
import org.cwtt.scoring.comparisons.ComparisonState;
import org.cwtt.scoring.comparisons.DistrictTally;
import org.cwtt.scoring.comparisons.Standing;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.messaging.ManySubmissions;
import org.cwtt.scoring.places.Areas;
import org.cwtt.scoring.tail.TopicTail;

/// How long a comparison over a large topic takes, and how much heap: on a real broker of its own. It is stopped once
/// in the middle of reading and once more later, and goes on each time as after a restart on the same disk.
///
/// Run by hand, with the number of submissions as its argument (default 1 000 000); no part of the tests.
public final class ComparisonBench {
    private static final int SECTIONS = 4;
    private static final List<Duration> STOPS = List.of(Duration.ofSeconds(6), Duration.ofSeconds(12));

    private ComparisonBench() {}

    public static void main(String[] arguments) throws Exception {
        int submissions = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("comparison-bench");
        try (TestParts parts = TestParts.start()) {
            String kafka = parts.platform().bootstrapServers();
            long start = System.nanoTime();
            ManySubmissions.sendComplete(kafka, parts.platform().registry(), "2026-T1", submissions / SECTIONS);
            System.out.printf("%,d submissions written in %,d ms%n", submissions, since(start));
            ComparisonsTopic topic = new ComparisonsTopic(Broker.at(kafka), new TopicTail(Broker.at(kafka), List.of()));
            ReplayParts replay = new ReplayParts(
                    Broker.at(kafka),
                    new SchemaRegistry(parts.platform().registry()),
                    Documents.SHIPPED,
                    new Areas(),
                    topic);
            compare(replay, folder, kafka);
        }
    }

    private static void compare(ReplayParts replay, Path folder, String kafka) {
        Standing standing = standing();
        AtomicLong most = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                most.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(20_000_000);
            }
        });
        long start = System.nanoTime();
        for (Duration until : STOPS) {
            new ComparisonRun(replay, folder, 2).run(standing, () -> since(start) > until.toMillis());
            System.out.printf("stopped after %,d ms%n", since(start));
        }
        new ComparisonRun(replay, folder, 2).run(standing, () -> false);
        long took = since(start);
        done.set(true);
        List<DistrictTally> found =
                Written.of(kafka, standing.comparison().id()).tallies();
        System.out.printf(
                "compared in %,d ms: %,d children, %,d move; heap at most %,d MiB of %,d%n",
                took,
                found.stream().mapToLong(DistrictTally::compared).sum(),
                found.stream().mapToLong(DistrictTally::moved).sum(),
                most.get() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("left on disk: " + List.of(folder.toFile().list()));
    }

    private static Standing standing() {
        Comparison comparison = new Comparison(
                UUID.randomUUID(),
                new Side(new RulesetVersion("cwtt-reference", "3.1.0"), Documents.milder("3.1.0")),
                new Side(new RulesetVersion("cwtt-reference", "1.0.0"), Documents.REFERENCE),
                null,
                4,
                Instant.EPOCH);
        return new Standing(comparison, ComparisonState.RUNNING, Optional.empty(), List.of(), List.of());
    }

    private static long since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
