package org.cwtt.scoring.tail;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.messaging.RegistryUnavailableException;
import org.cwtt.scoring.broker.Broker;
import org.jboss.logging.Logger;

/// Reads the tailed topics in one thread, without a consumer group, for as long as the process lives.
@Singleton
public final class TopicTail {
    private static final Logger LOG = Logger.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Broker broker;
    private final Map<String, TailedTopic> topics;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Queue<CatchUp> waiting = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> begun;
    private volatile boolean running = true;

    public TopicTail(Broker broker, @All List<TailedTopic> topics) {
        this.broker = broker;
        this.topics = topics.stream().collect(Collectors.toMap(TailedTopic::topic, Function.identity()));
        this.begun = caughtUp();
    }

    /// Done when everything has been heard that stood in the topics when the process started.
    public CompletableFuture<Void> begun() {
        return begun;
    }

    /// Done when everything has been heard that stands in the topics now.
    public CompletableFuture<Void> caughtUp() {
        CatchUp catchUp = new CatchUp();
        waiting.add(catchUp);
        return catchUp.reached();
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("topic-tail").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) {
        running = false;
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                follow(consumer);
            } catch (KafkaException | RegistryUnavailableException passing) {
                LOG.warnf("Reading the tailed topics again in a second: %s", passing.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(topics.values().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topic()).stream()
                        .filter(info -> topic.reads(info.partition()))
                        .map(info -> new TopicPartition(info.topic(), info.partition())))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        positions.forEach(consumer::seek);
        while (running) {
            consumer.poll(POLL).forEach(this::hear);
            consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
            waiting.removeIf(catchUp -> catchUp.isReached(consumer));
        }
    }

    private void hear(ConsumerRecord<String, byte[]> told) {
        Objects.requireNonNull(topics.get(told.topic())).hear(told);
        positions.put(new TopicPartition(told.topic(), told.partition()), told.offset() + 1);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return broker.consumer(Map.of(
                "auto.offset.reset", "earliest",
                "enable.auto.commit", "false",
                "isolation.level", "read_committed"));
    }
}
