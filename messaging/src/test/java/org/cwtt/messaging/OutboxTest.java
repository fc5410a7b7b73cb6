package org.cwtt.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cwtt.messaging.Events.announcementOf;
import static org.cwtt.messaging.Events.school;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.intake.AreaChanged;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class OutboxTest {
    @Inject
    Outbox outbox;

    @Inject
    SchemaRegistry registry;

    private final String emis = UUID.randomUUID().toString();

    @Test
    void announcesWhatWasCommitted() {
        // Given
        OutgoingEvent event = announcementOf(school(emis, 1));

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.announce(event));

        // Then
        ConsumerRecord<String, byte[]> record = sent(1).getFirst();
        assertThat(new AvroDeserializer<>(registry, AreaChanged.class).deserialize(Events.TOPIC, record.value()))
                .isEqualTo(event.payload());
        assertThat(EventHeaders.text(record.headers(), EventHeaders.ID))
                .isEqualTo(Optional.of(event.id().toString()));
        assertThat(EventHeaders.text(record.headers(), EventHeaders.TYPE))
                .contains("org.cwtt.schemas.intake.AreaChanged");
        assertThat(EventHeaders.text(record.headers(), EventHeaders.SOURCE)).contains("/cwtt/case");
        assertThat(EventHeaders.text(record.headers(), EventHeaders.TRACEPARENT))
                .isEqualTo(Optional.ofNullable(event.traceparent()));
    }

    @Test
    void announcesNothingThatWasRolledBack() {
        // Given
        QuarkusTransaction.begin();
        outbox.announce(announcementOf(school(emis, 1)));
        QuarkusTransaction.rollback();

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.announce(announcementOf(school(emis, 2))));

        // Then
        assertThat(versions(sent(1))).containsExactly(2L);
    }

    @Test
    void keepsTheOrderOfAKeyAndSendsEachOnce() {
        // Given
        int count = 1_200;

        // When
        IntStream.rangeClosed(1, count / 100)
                .forEach(hundred -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.announce(IntStream.rangeClosed(100 * (hundred - 1) + 1, 100 * hundred)
                                .mapToObj(version -> announcementOf(school(emis, version)))
                                .toList())));

        // Then
        assertThat(versions(sent(count)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).mapToObj(Long::valueOf).toList());
    }

    @Test
    void refusesToAnnounceOutsideATransaction() {
        assertThatThrownBy(() -> outbox.announce(announcementOf(school(emis, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    private List<ConsumerRecord<String, byte[]>> sent(int count) {
        return TopicReader.await(Events.TOPIC, count, record -> emis.equals(record.key()));
    }

    private List<Long> versions(List<ConsumerRecord<String, byte[]>> records) {
        AvroDeserializer<AreaChanged> deserializer = new AvroDeserializer<>(registry, AreaChanged.class);
        return records.stream()
                .map(record -> deserializer.deserialize(Events.TOPIC, record.value()))
                .map(school -> school == null ? -1L : school.getVersion())
                .toList();
    }
}
