package org.cwtt.scoring.tail;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/// Somebody waits until the tail has heard what stands in its topics.
final class CatchUp {
    private final CompletableFuture<Void> reached = new CompletableFuture<>();
    private Map<TopicPartition, Long> ends = Map.of();

    CompletableFuture<Void> reached() {
        return reached;
    }

    /// Looks, in the tail's thread, how far it is; the first look sets the mark.
    boolean isReached(KafkaConsumer<?, ?> consumer) {
        if (ends.isEmpty()) {
            ends = consumer.endOffsets(consumer.assignment());
        }
        boolean there = ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        if (there) {
            reached.complete(null);
        }
        return there;
    }
}
