package org.cwtt.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cwtt.messaging.Unnest.SqlFailure;
import org.jboss.logging.Logger;

/// Hears every event once: one poll batch, one transaction, the events' ids first.
///
/// A record that fails alone goes to its dead-letter topic (through the outbox, so in the same transaction as the mark
/// that it was heard), the rest of the batch goes on in order. Trouble that passes by itself is waited out; meanwhile
/// the channel has paused the consumer, so that no poll interval is exceeded.
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRANSACTION_SECONDS = 60;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final Duration[] AGES = {
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1)
    };
    private static final String INSERT_NEW =
            "INSERT INTO inbox (event_id) SELECT * FROM unnest(?) ON CONFLICT DO NOTHING RETURNING event_id";

    private final DataSource database;
    private final SchemaRegistry registry;
    private final Outbox outbox;
    private final MessagingConfig config;
    private final Map<Class<?>, AvroDeserializer<?>> deserializers = new ConcurrentHashMap<>();
    private final Counter heard;
    private final Counter repeated;
    private final Counter deadLettered;
    private final Timer ages;
    private volatile boolean stopping;

    Inbox(DataSource database, SchemaRegistry registry, Outbox outbox, MessagingConfig config, MeterRegistry metrics) {
        this.database = database;
        this.registry = registry;
        this.outbox = outbox;
        this.config = config;
        this.ages = Timer.builder("cwtt.event.age")
                .description("How old an event is when its effect is kept")
                .serviceLevelObjectives(AGES)
                .register(metrics);
        this.heard = metrics.counter("cwtt.inbox.heard");
        this.repeated = metrics.counter("cwtt.inbox.repeated");
        this.deadLettered = metrics.counter("cwtt.inbox.dead.lettered");
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /// Hands those events of the batch that were not heard before to `handler`, in order, in one transaction.
    ///
    /// The handler may be called again with fewer of them, in a new transaction, when the batch as a whole failed.
    ///
    /// @param handler saves and announces; what it throws is either waited out or puts the record aside
    public <T extends SpecificRecord> void receive(
            ConsumerRecords<String, byte[]> batch, Class<T> type, Consumer<List<ReceivedEvent<T>>> handler) {
        List<ConsumerRecord<String, byte[]>> consumed = new ArrayList<>(batch.count());
        for (ConsumerRecord<String, byte[]> one : batch) {
            // A tombstone says that a compacted key is gone; what it meant was said by the record before it.
            if (one.value() != null) {
                consumed.add(one);
            }
        }
        take(consumed, type, handler);
    }

    private <T extends SpecificRecord> void take(
            List<ConsumerRecord<String, byte[]>> consumed, Class<T> type, Consumer<List<ReceivedEvent<T>>> handler) {
        if (consumed.isEmpty()) {
            return;
        }
        try {
            waitingOutTrouble(() -> hear(consumed, type, handler));
        } catch (StoppingException e) {
            throw e;
        } catch (RuntimeException e) {
            if (consumed.size() == 1) {
                waitingOutTrouble(() -> putAside(consumed.getFirst(), e));
            } else {
                int middle = consumed.size() / 2;
                take(consumed.subList(0, middle), type, handler);
                take(consumed.subList(middle, consumed.size()), type, handler);
            }
        }
    }

    private <T extends SpecificRecord> void hear(
            List<ConsumerRecord<String, byte[]>> consumed, Class<T> type, Consumer<List<ReceivedEvent<T>>> handler) {
        SequencedMap<UUID, ReceivedEvent<T>> events = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> one : consumed) {
            ReceivedEvent<T> event = read(one, type);
            events.putIfAbsent(event.id(), event);
        }
        Set<UUID> fresh = insertNew(List.copyOf(events.keySet()));
        List<ReceivedEvent<T>> unheard =
                events.values().stream().filter(e -> fresh.contains(e.id())).toList();
        if (!unheard.isEmpty()) {
            handOver(unheard, consumed.getFirst().topic(), handler);
        }
        heard.increment(unheard.size());
        unheard.forEach(this::measureAge);
        repeated.increment(consumed.size() - unheard.size());
    }

    /// Each event that is traced gets a span of its own, from which what it causes goes on. What is done for all of a
    /// batch, such as its SQL, shows under the first of them.
    private static <T extends SpecificRecord> void handOver(
            List<ReceivedEvent<T>> events, String topic, Consumer<List<ReceivedEvent<T>>> handler) {
        List<EventSpan> spans = new ArrayList<>(events.size());
        List<ReceivedEvent<T>> traced = new ArrayList<>(events.size());
        for (ReceivedEvent<T> event : events) {
            EventSpan span = EventSpan.ofTakingIn(topic, event.traceparent());
            spans.add(span);
            traced.add(event.within(span.traceparent()));
        }
        EventSpan first =
                spans.stream().filter(EventSpan::isRecorded).findFirst().orElse(spans.getFirst());
        try {
            first.during(() -> handler.accept(traced));
        } catch (RuntimeException e) {
            spans.forEach(span -> span.failed(e));
            throw e;
        } finally {
            spans.forEach(EventSpan::close);
        }
    }

    /// From when it was announced until its effect is committed, or nearly: a clock that is ahead counts as no time.
    /// All kinds of events are one: some kinds are nobody's to count.
    private void measureAge(ReceivedEvent<?> event) {
        Duration age = Duration.between(event.time(), Instant.now());
        ages.record(age.isNegative() ? Duration.ZERO : age);
    }

    private <T extends SpecificRecord> ReceivedEvent<T> read(ConsumerRecord<String, byte[]> consumed, Class<T> type) {
        @SuppressWarnings("unchecked")
        AvroDeserializer<T> deserializer =
                (AvroDeserializer<T>) deserializers.computeIfAbsent(type, _ -> new AvroDeserializer<>(registry, type));
        T payload = Objects.requireNonNull(deserializer.deserialize(consumed.topic(), consumed.value()));
        return new ReceivedEvent<>(
                EventHeaders.idOf(consumed),
                consumed.key(),
                payload,
                EventHeaders.timeOf(consumed),
                EventHeaders.text(consumed.headers(), EventHeaders.TRACEPARENT).orElse(null));
    }

    private void putAside(ConsumerRecord<String, byte[]> consumed, RuntimeException cause) {
        Outbox.Row deadLetter = DeadLetters.row(config.service(), consumed, cause);
        if (insertNew(List.of(deadLetter.id())).isEmpty()) {
            return;
        }
        outbox.insert(List.of(deadLetter));
        deadLettered.increment();
        LOG.warnf(
                "Put aside %s/%d@%d in %s: %s",
                consumed.topic(),
                consumed.partition(),
                consumed.offset(),
                deadLetter.topic(),
                cause.getClass().getSimpleName());
    }

    private Set<UUID> insertNew(List<UUID> ids) {
        try (Connection connection = database.getConnection()) {
            return new HashSet<>(
                    Unnest.of(ids).uuids(id -> id).query(connection, INSERT_NEW, row -> row.getObject(1, UUID.class)));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void waitingOutTrouble(Runnable work) {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(work);
                return;
            } catch (RuntimeException e) {
                if (stopping) {
                    // While the service stops, what the handler needs is closed under it: no fault of the record.
                    throw new StoppingException(e);
                }
                if (!Outage.isBehind(e)) {
                    throw e;
                }
                LOG.warnf("Waiting %d ms and trying again: %s", pause, e.getMessage());
                sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppingException(e);
        }
    }

    /// The service stops: the batch is not acknowledged and comes again.
    private static final class StoppingException extends RuntimeException {
        StoppingException(Exception behind) {
            super("The service is stopping", behind);
        }
    }
}
