package org.cwtt.scoring.comparisons.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.scoring.broker.Broker;
import org.cwtt.scoring.comparisons.Comparisons;
import org.cwtt.scoring.comparisons.Standing;
import org.cwtt.scoring.places.Areas;
import org.cwtt.scoring.rulesets.Rulesets;
import org.cwtt.scoring.tail.TopicTail;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Runs comparisons, one after the other, while it is this instance's turn: it holds the one partition of their topic
/// in the consumer group. When it dies another gets the partition, and goes on.
@Singleton
public final class ComparisonTurn {
    private static final Logger LOG = Logger.getLogger(ComparisonTurn.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Broker broker;
    private final ComparisonRun run;
    private final Comparisons comparisons;
    private final TopicTail tail;
    private CompletableFuture<Void> busy = CompletableFuture.completedFuture(null);
    private volatile boolean running = true;
    private volatile boolean ours;

    ComparisonTurn(
            @ConfigProperty(name = "cwtt.messaging.registry-url") URI registry,
            @ConfigProperty(name = "scoring.comparisons.folder") Path folder,
            @ConfigProperty(name = "scoring.comparisons.workers") int workers,
            Broker broker,
            Rulesets rulesets,
            Areas areas,
            ComparisonsTopic topic,
            Comparisons comparisons,
            TopicTail tail) {
        this.broker = broker;
        this.run = new ComparisonRun(
                new ReplayParts(broker, new SchemaRegistry(registry), rulesets, areas, topic), folder, workers);
        this.comparisons = comparisons;
        this.tail = tail;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("comparisons").daemon().start(this::takeTurns);
    }

    void stop(@Observes ShutdownEvent stopped) {
        running = false;
        ours = false;
    }

    private void takeTurns() {
        tail.begun().join();
        run.clear(comparisons.running().stream()
                .map(standing -> standing.comparison().id())
                .collect(Collectors.toSet()));
        while (running) {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                consumer.subscribe(List.of(ComparisonsTopic.NAME));
                while (running) {
                    consumer.poll(POLL);
                    consumer.pause(consumer.assignment());
                    ours = running && !consumer.assignment().isEmpty();
                    runNext();
                }
            } catch (KafkaException passing) {
                LOG.warnf("Waiting for the turn to run comparisons: %s", passing.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            } finally {
                ours = false;
                busy.join();
            }
        }
    }

    private void runNext() {
        if (!ours || !busy.isDone()) {
            return;
        }
        List<Standing> waiting = comparisons.running();
        if (!waiting.isEmpty()) {
            busy = CompletableFuture.runAsync(() -> runOne(waiting.getFirst()), ComparisonTurn::start);
        }
    }

    /// In a thread that has this one's class loader, by which Kafka finds its classes: the common pool has another.
    private static void start(Runnable task) {
        Thread.ofPlatform().name("comparison").daemon().start(task);
    }

    private void runOne(Standing standing) {
        try {
            run.run(standing, () -> !ours);
            tail.caughtUp().join();
        } catch (RuntimeException fault) {
            LOG.errorf("A comparison is tried again: %s", fault);
        }
    }

    /// By the classic protocol: the newer one's client (Kafka 4.0) turns over and over, a whole core long, while all
    /// that
    /// it holds is paused.
    private KafkaConsumer<String, byte[]> consumer() {
        return broker.consumer(Map.of(
                "group.id", ComparisonsTopic.NAME,
                "group.protocol", "classic",
                "enable.auto.commit", "false",
                "auto.offset.reset", "latest"));
    }
}
