package org.cwtt.system.bench;

import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.Topic;
import org.cwtt.system.Installation;
import org.cwtt.system.client.Departments;
import org.cwtt.system.client.TopicWatch;
import org.cwtt.system.client.TraceParent;
import org.jspecify.annotations.Nullable;

/// Notes when each shot's risk profile and department message arrive; reads nothing but their headers.
final class Arrivals implements AutoCloseable {
    private static final String PROFILES = Topic.RISK_PROFILE_ASSESSED.topicName();

    private final Shots shots;
    private final TopicWatch watch;

    Arrivals(Installation installation, Shots shots) {
        this.shots = shots;
        this.watch = new TopicWatch(
                installation.kafka(),
                Stream.concat(Departments.ASKED.stream().map(Topic::topicName), Stream.of(PROFILES))
                        .toList(),
                this::arrived);
    }

    private void arrived(ConsumerRecord<String, byte @Nullable []> message) {
        long now = System.nanoTime();
        EventHeaders.text(message.headers(), EventHeaders.TRACEPARENT)
                .flatMap(TraceParent::parse)
                .ifPresent(trace -> {
                    int shot = (int) trace.traceId() - 1;
                    if (message.topic().equals(PROFILES)) {
                        shots.profiled(shot, now);
                    } else {
                        shots.asked(shot, now);
                    }
                });
    }

    @Override
    public void close() {
        watch.close();
    }
}
