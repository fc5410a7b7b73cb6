package org.cwtt.system.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.Topic;
import org.cwtt.system.Installation;
import org.jspecify.annotations.Nullable;

/// How long a submission takes to its risk profile and to a department's topic, on the driver's own clock.
///
/// The driver sends a trace id with every submission; what the submission led to carries it on.
public final class Latencies implements AutoCloseable {
    private static final String PROFILES = Topic.RISK_PROFILE_ASSESSED.topicName();

    private final Map<Long, Long> sentAt = new ConcurrentHashMap<>();
    private final Map<Long, Long> profiledAt = new ConcurrentHashMap<>();
    private final Map<Long, Long> askedAt = new ConcurrentHashMap<>();
    private final TopicWatch watch;

    /// Watches from now on.
    public Latencies(Installation installation) {
        watch = new TopicWatch(
                installation.kafka(),
                Stream.concat(Departments.ASKED.stream().map(Topic::topicName), Stream.of(PROFILES))
                        .toList(),
                this::arrived);
    }

    /// Starts the clock for a submission.
    public void sent(TraceParent trace) {
        sentAt.put(trace.traceId(), System.nanoTime());
    }

    private void arrived(ConsumerRecord<String, byte @Nullable []> message) {
        long now = System.nanoTime();
        Optional<TraceParent> trace =
                EventHeaders.text(message.headers(), EventHeaders.TRACEPARENT).flatMap(TraceParent::parse);
        trace.ifPresent(
                own -> (message.topic().equals(PROFILES) ? profiledAt : askedAt).putIfAbsent(own.traceId(), now));
    }

    /// How many submissions have led to a risk profile.
    public int profiled() {
        return profiledAt.size();
    }

    /// Milliseconds from submission to the first department's message, of those that led to one.
    public Histogram toDepartment() {
        return histogram(askedAt);
    }

    /// Milliseconds from submission to the risk profile.
    public Histogram toProfile() {
        return histogram(profiledAt);
    }

    private Histogram histogram(Map<Long, Long> arrivals) {
        Histogram histogram = new Histogram(3);
        arrivals.forEach((trace, at) -> {
            Long sent = sentAt.get(trace);
            if (sent != null) {
                histogram.recordValue(Math.max(0, (at - sent) / 1_000_000));
            }
        });
        return histogram;
    }

    @Override
    public void close() {
        watch.close();
    }
}
