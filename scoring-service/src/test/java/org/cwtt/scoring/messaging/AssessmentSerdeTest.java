package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.scoring.domain.Answers.contentCaregiver;
import static org.cwtt.scoring.domain.Answers.contentChild;
import static org.cwtt.scoring.domain.Answers.contentNurse;
import static org.cwtt.scoring.domain.Answers.contentTeacher;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.state.HeldAssessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the state store holds, now and from earlier versions of the service.
class AssessmentSerdeTest {
    private static final UUID CHILD = new UUID(1, 42);
    private static final int SINGLE_OBJECT_HEADER = 10;

    @Test
    void anAssessmentIsReadBackAsItWasWritten() {
        // Given
        Assessment held = held();

        // When
        Assessment read = AssessmentSerde.assessment(CHILD, "2026-T1", AssessmentSerde.bytes(held));

        // Then
        assertThat(read).isEqualTo(held);
        assertThat(read.ruleset()).isEqualTo("cwtt-reference:1.0.0");
    }

    @Test
    void everyKindOfAnswerIsReadBack() {
        // Given
        Assessment held = everything();

        // When
        Assessment read = AssessmentSerde.assessment(CHILD, "2026-T1", AssessmentSerde.bytes(held));

        // Then
        assertThat(read).isEqualTo(held);
        assertThat(read.submissions()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"/state/assessment-1.avsc, ''", "/state/assessment-2.avsc, cwtt-reference:1.0.0"})
    void whatWasWrittenBeforeIsStillRead(String schema, String ruleset) throws IOException {
        // Given
        byte[] earlier = asWritten(held(), earlier(schema));

        // When
        Assessment read = AssessmentSerde.assessment(CHILD, "2026-T1", earlier);

        // Then
        assertThat(read.ruleset()).isEqualTo(ruleset);
        assertThat(read.sequence()).isEqualTo(1);
        assertThat(read.submissions().values())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("interview.wordedIn")
                .containsExactlyElementsOf(held().submissions().values());
        assertThat(read.submissions().values())
                .extracting(submission -> submission.interview().wordedIn())
                .containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({"/state/assessment-1.avsc, 99ed74dedcb7716a", "/state/assessment-2.avsc, 175a13bca6d2c7ab"})
    void aSupersededSchemaIsTheOneThatWasInUse(String schema, String fingerprint) throws IOException {
        // Then
        assertThat(Long.toHexString(SchemaNormalization.parsingFingerprint64(earlier(schema))))
                .isEqualTo(fingerprint);
    }

    private static Assessment held() {
        return Assessment.empty(CHILD, "2026-T1")
                .scoredUnder(new RulesetVersion("cwtt-reference", "1.0.0"))
                .with(contentTeacher().doesNotKnow("attendance.days-open").submission());
    }

    /// Every kind of answer, of respondent, sex and absence, and a submission that no longer counts.
    private static Assessment everything() {
        return held().with(contentCaregiver()
                        .of(Sex.MALE)
                        .in("zu")
                        .translatedWhileAsking()
                        .ofGuessedAge()
                        .prefersNotToSay("hhs.no-food")
                        .submission())
                .with(contentNurse().of(Sex.UNKNOWN).grown(23.45, 121.5).submission())
                .with(contentChild().withdrawn().as(9, 3).submission());
    }

    private static byte[] asWritten(Assessment assessment, Schema schema) throws IOException {
        byte[] now = AssessmentSerde.bytes(assessment);
        var decoder =
                DecoderFactory.get().binaryDecoder(now, SINGLE_OBJECT_HEADER, now.length - SINGLE_OBJECT_HEADER, null);
        GenericRecord before =
                new GenericDatumReader<GenericRecord>(HeldAssessment.getClassSchema(), schema).read(null, decoder);
        return new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema)
                .encode(before)
                .array();
    }

    private static Schema earlier(String schema) throws IOException {
        try (InputStream file = Objects.requireNonNull(AssessmentSerde.class.getResourceAsStream(schema))) {
            return new Schema.Parser().parse(file);
        }
    }
}
