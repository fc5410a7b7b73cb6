package org.cwtt.scoring.comparisons.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.messaging.RegistryUnavailableException;
import org.cwtt.schemas.Topic;
import org.cwtt.scoring.comparisons.Comparison;
import org.cwtt.scoring.comparisons.PartitionProgress;
import org.cwtt.scoring.comparisons.Standing;
import org.jboss.logging.Logger;

/// Runs one comparison: its partitions side by side, as many at a time as there are workers.
final class ComparisonRun {
    private static final Logger LOG = Logger.getLogger(ComparisonRun.class);

    private final ReplayParts parts;
    private final Path folder;
    private final int workers;

    /// @param folder where comparisons keep what they read
    ComparisonRun(ReplayParts parts, Path folder, int workers) {
        this.parts = parts;
        this.folder = folder;
        this.workers = workers;
    }

    /// Replays the partitions that are not done. What passes (a broker that is away) leaves the comparison running, to
    /// be run again; anything else fails it, with the reason.
    void run(Standing standing, BooleanSupplier stopped) {
        Comparison comparison = standing.comparison();
        Path own = folder.resolve(comparison.id().toString());
        try {
            replay(standing, own, stopped);
            if (stopped.getAsBoolean()) {
                return;
            }
        } catch (KafkaException | RegistryUnavailableException passing) {
            LOG.warnf("The comparison %s goes on later: %s", comparison.id(), passing.getMessage());
            return;
        } catch (RuntimeException fault) {
            LOG.errorf("The comparison %s failed: %s", comparison.id(), fault);
            parts.topic().tellFailure(comparison.id(), String.valueOf(fault.getMessage()));
        }
        delete(own);
    }

    /// Deletes what is left of comparisons that no longer run.
    void clear(Set<UUID> running) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            left.filter(one -> running.stream().noneMatch(id -> one.endsWith(id.toString())))
                    .forEach(ComparisonRun::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(Standing standing, Path own, BooleanSupplier stopped) {
        tellTotals(standing);
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> replays = new ArrayList<>();
            for (int partition : notDone(standing)) {
                PartitionReplay replay = new PartitionReplay(standing.comparison(), partition, parts, stopped);
                replays.add(pool.submit(() -> replay.run(own)));
            }
            replays.forEach(ComparisonRun::await);
        }
    }

    /// How much there is to read in the partitions that nobody has begun, so that progress is told as a part of all.
    private void tellTotals(Standing standing) {
        Set<Integer> begun =
                standing.progress().stream().map(PartitionProgress::partition).collect(Collectors.toSet());
        try (KafkaConsumer<String, byte[]> consumer = parts.broker().consumer(Map.of())) {
            List<TopicPartition> partitions = notDone(standing).stream()
                    .filter(partition -> !begun.contains(partition))
                    .map(partition -> new TopicPartition(Topic.SUBMISSION_RECEIVED.topicName(), partition))
                    .toList();
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> parts.topic()
                            .tell(
                                    standing.comparison().id(),
                                    new PartitionProgress(
                                            partition.partition(),
                                            0,
                                            end - first.getOrDefault(partition, 0L),
                                            0,
                                            0,
                                            false)));
        }
    }

    private static List<Integer> notDone(Standing standing) {
        Set<Integer> done = standing.progress().stream()
                .filter(PartitionProgress::done)
                .map(PartitionProgress::partition)
                .collect(Collectors.toSet());
        return IntStream.range(0, standing.comparison().partitions())
                .boxed()
                .filter(partition -> !done.contains(partition))
                .toList();
    }

    private static void await(Future<?> replay) {
        try {
            replay.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted", e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
