package org.cwtt.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.cwtt.messaging.Events.batch;
import static org.cwtt.messaging.Events.consumed;
import static org.cwtt.messaging.Events.consumedWithoutHeaders;
import static org.cwtt.messaging.Events.headersWith;
import static org.cwtt.messaging.Events.school;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.intake.AreaChanged;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class InboxTest {
    private static final String DEAD_LETTERS = "case." + Events.TOPIC + ".dlt";

    @Inject
    Inbox inbox;

    @Inject
    AvroSerializer serializer;

    @Inject
    DataSource database;

    @Inject
    SchemaRegistry registry;

    @Inject
    Outbox outbox;

    @Inject
    MessagingConfig config;

    private final List<String> heard = new ArrayList<>();
    private final long offset = ThreadLocalRandom.current().nextLong(1_000_000_000L);

    @Test
    void hearsAnEventOnceHoweverOftenItArrives() {
        // Given
        ConsumerRecord<String, byte[]> record = event(offset, "700001");
        inbox.receive(batch(List.of(record, record)), AreaChanged.class, this::hear);

        // When
        inbox.receive(batch(List.of(record)), AreaChanged.class, this::hear);

        // Then
        assertThat(heard).containsExactly("700001");
    }

    @Test
    void tellsIdTimeAndTrace() {
        // Given
        UUID id = UUID.randomUUID();
        List<ReceivedEvent<AreaChanged>> received = new ArrayList<>();

        // When
        inbox.receive(
                batch(List.of(consumed(offset, headersWith(id), bytes("700002")))),
                AreaChanged.class,
                received::addAll);

        // Then
        assertThat(received).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo(id);
            assertThat(event.key()).isEqualTo("key");
            assertThat(event.time()).isEqualTo("2026-02-03T08:00:00Z");
            assertThat(event.traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c");
        });
    }

    @Test
    void putsAsideWhatIsNotAvroAndGoesOn() {
        // Given
        byte[] poison = "not Avro at all".getBytes(StandardCharsets.UTF_8);
        byte[] cutShort = Arrays.copyOf(bytes("700004"), 12);
        byte[] gigabytes = ByteBuffer.allocate(10)
                .put(bytes("700004"), 0, 5)
                .put(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F})
                .array();

        // When
        inbox.receive(
                batch(List.of(
                        event(offset, "700003"),
                        consumedWithoutHeaders(offset + 1, poison),
                        consumedWithoutHeaders(offset + 2, cutShort),
                        consumedWithoutHeaders(offset + 3, gigabytes),
                        event(offset + 4, "700005"))),
                AreaChanged.class,
                this::hear);

        // Then
        assertThat(heard).containsExactly("700003", "700005");
        List<ConsumerRecord<String, byte[]>> deadLetters = awaitDeadLetters(3);
        assertThat(deadLetters).extracting(ConsumerRecord::value).contains(poison, cutShort, gigabytes);
        Headers headers = deadLetters.getFirst().headers();
        assertThat(EventHeaders.text(headers, DeadLetters.TOPIC)).contains(Events.TOPIC);
        assertThat(EventHeaders.text(headers, DeadLetters.CAUSE)).contains(UnreadableEventException.class.getName());
    }

    @Test
    void passesOverTombstones() {
        // Given
        ConsumerRecord<String, byte[]> tombstone = consumedWithoutHeaders(offset, null);

        // When
        inbox.receive(batch(List.of(tombstone, event(offset + 1, "700008"))), AreaChanged.class, this::hear);

        // Then
        assertThat(heard).containsExactly("700008");
    }

    @Test
    void putsAsideTheOneThatItsHandlerRefuses() {
        // Given
        AtomicInteger attempts = new AtomicInteger();

        // When
        inbox.receive(
                batch(List.of(event(offset, "700006"), event(offset + 1, "999999"), event(offset + 2, "700007"))),
                AreaChanged.class,
                events -> {
                    attempts.incrementAndGet();
                    if (events.stream().anyMatch(e -> e.payload().getSchoolId().equals("999999"))) {
                        throw new IllegalArgumentException("No such province");
                    }
                    hear(events);
                });

        // Then
        assertThat(heard).containsExactly("700006", "700007");
        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(awaitDeadLetters(1))
                .extracting(letter -> EventHeaders.text(letter.headers(), DeadLetters.MESSAGE))
                .singleElement()
                .isEqualTo(Optional.of("No such province"));
    }

    @Test
    void whatFailsWhileTheServiceStopsIsNotPutAsideAndComesAgain() {
        // Given
        Inbox stopping = new Inbox(database, registry, outbox, config, new SimpleMeterRegistry());
        stopping.stop(new ShutdownEvent());
        ConsumerRecord<String, byte[]> record = event(offset, "700009");

        // When
        Throwable refused = catchThrowable(() -> stopping.receive(batch(List.of(record)), AreaChanged.class, _ -> {
            throw new IllegalStateException("EntityManagerFactory is closed");
        }));
        inbox.receive(batch(List.of(record)), AreaChanged.class, this::hear);

        // Then
        assertThat(refused).hasMessage("The service is stopping");
        assertThat(heard).containsExactly("700009");
    }

    private void hear(List<ReceivedEvent<AreaChanged>> events) {
        events.forEach(event -> heard.add(event.payload().getSchoolId()));
    }

    private ConsumerRecord<String, byte[]> event(long at, String emis) {
        return consumed(at, headersWith(UUID.randomUUID()), bytes(emis));
    }

    private byte[] bytes(String emis) {
        byte[] bytes = serializer.serialize(Events.TOPIC, school(emis, 1));
        return bytes == null ? new byte[0] : bytes;
    }

    /// The dead letters of this test: those whose offsets are its own.
    private List<ConsumerRecord<String, byte[]>> awaitDeadLetters(int count) {
        return TopicReader.await(DEAD_LETTERS, count, letter -> {
            long at = Long.parseLong(
                    EventHeaders.text(letter.headers(), DeadLetters.OFFSET).orElse("-1"));
            return at >= offset && at < offset + 10;
        });
    }
}
