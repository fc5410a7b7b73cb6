package org.cwtt.system.bench;

import java.time.Duration;

/// The least that announcing a submission can cost: the same bytes produced with `acks=all`, on the same broker.
final class KafkaFloor implements AutoCloseable {
    private final ScratchTopic topic;
    private final byte[][] bodies;
    private int next;

    KafkaFloor(String kafka, byte[][] bodies) {
        this.topic = new ScratchTopic(kafka);
        this.bodies = bodies;
    }

    /// Acknowledged records a second.
    double measure(Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            topic.send(bodies[next++ % bodies.length]);
        }
        return topic.acknowledged() * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        topic.close();
    }
}
