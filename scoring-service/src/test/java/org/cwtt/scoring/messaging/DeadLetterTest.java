package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.test.TestRecord;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.intake.Respondent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Poison in the topic, and a registry that is away.
class DeadLetterTest {
    private static final UUID CHILD = new UUID(1, 42);

    private ScoringStream stream;

    @TempDir
    private Path state;

    @BeforeEach
    void start() {
        stream = new ScoringStream(state);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void whatIsNotAvroIsPutAsideAndTheRestGoesOn() {
        // Given
        byte[] wrongStart = {9, 9, 9};
        byte[] unknownSchema = {0, 0, 0, 0, 77, 1};
        byte[] cutShort = {0, 0, 0, 0, 1, 1};

        // When
        stream.send(CHILD, wrongStart);
        stream.send(CHILD, unknownSchema);
        stream.send(CHILD, cutShort);
        stream.sendTombstone(CHILD);
        stream.send(Events.submission(CHILD, Respondent.UNKNOWN).build());
        stream.send(Events.attendance(CHILD, 1).build());

        // Then
        assertThat(stream.deadLetters()).hasSize(5);
        assertThat(stream.profiles()).hasSize(1);
    }

    @Test
    void aDeadLetterSaysWhereItStoodAndWhatWasWrong() {
        // Given
        Headers headers = new RecordHeaders();
        headers.add(EventHeaders.ID, "poison".getBytes(StandardCharsets.UTF_8));

        // When
        stream.send(CHILD, new byte[] {9, 9, 9}, headers);

        // Then
        TestRecord<String, byte[]> letter = stream.deadLetters().getFirst();
        assertThat(letter.key()).isEqualTo(CHILD.toString());
        assertThat(letter.value()).containsExactly(9, 9, 9);
        assertThat(List.of(EventHeaders.ID, "dlt_topic", "dlt_partition", "dlt_offset", "dlt_cause"))
                .map(name -> EventHeaders.text(letter.headers(), name).orElse("none"))
                .containsExactly(
                        "poison",
                        "intake.submission.received-v1",
                        "0",
                        "0",
                        "org.cwtt.messaging.UnreadableEventException");
    }

    @Test
    void aDeadLetterThatIsTooLongForATopicIsCutAndSaysSo() {
        // Given
        byte[] huge = new byte[2_000_000];
        huge[0] = 9;

        // When
        stream.send(CHILD, huge);

        // Then
        TestRecord<String, byte[]> letter = stream.deadLetters().getFirst();
        assertThat(letter.value()).hasSize(DeadLetter.LONGEST_VALUE);
        assertThat(EventHeaders.text(letter.headers(), "dlt_cut_from")).contains("2000000");
    }

    @Test
    void anAbsentRegistryIsWaitedFor() {
        // Given
        byte[] submission = stream.bytes(Events.attendance(CHILD, 1).build());
        stream.registry().goesAway();
        CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS)
                .execute(() -> stream.registry().comesBack());

        // When
        stream.send(CHILD, submission);

        // Then
        assertThat(stream.profiles()).hasSize(1);
        assertThat(stream.deadLetters()).isEmpty();
    }

    @Test
    void aRegistryThatStaysAwayFailsTheThreadAndPutsNothingAside() {
        // Given
        try (ScoringStream impatient = new ScoringStream(state.resolve("impatient"), Duration.ofMillis(300))) {
            byte[] submission = impatient.bytes(Events.attendance(CHILD, 1).build());
            impatient.registry().goesAway();

            // When / Then
            assertThatThrownBy(() -> impatient.send(CHILD, submission)).isInstanceOf(StreamsException.class);
            assertThat(impatient.deadLetters()).isEmpty();
        }
    }
}
