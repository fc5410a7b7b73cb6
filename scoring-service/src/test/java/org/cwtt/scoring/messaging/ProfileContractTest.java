package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Current;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.RandomAnswers;
import org.cwtt.scoring.domain.RiskProfile;
import org.cwtt.scoring.domain.Submission;

/// Every profile that can come about is one that the contract can carry.
class ProfileContractTest {
    private static final Evaluator EVALUATOR = new Evaluator(Current.RULESET);

    @Property(tries = 300)
    void everyProfileComesThroughTheContractAsItWas(@ForAll long seed) throws IOException {
        // Given
        Assessment assessment = Assessment.empty(new UUID(1, seed), "2026-T1");
        for (Submission submission : new RandomAnswers(Current.RULESET, seed).next()) {
            assessment = assessment.with(submission);
        }
        if (assessment.submissions().isEmpty()) {
            return;
        }
        RiskProfileAssessed event = Profiles.event(
                RiskProfile.of(assessment, EVALUATOR.ruleset(), EVALUATOR.evaluate(assessment.standing())));

        // When
        RiskProfileAssessed read = read(written(event));

        // Then
        assertThat(read).isEqualTo(event);
        assertThat(read.getFlags())
                .extracting(RiskFlag::getDomain)
                .containsExactly(
                        Domain.HEALTH,
                        Domain.NUTRITION,
                        Domain.ECONOMIC,
                        Domain.PROTECTION,
                        Domain.EDUCATION,
                        Domain.PSYCHOSOCIAL);
        assertThat(read.getFlags()).allSatisfy(ProfileContractTest::isExplained);
    }

    /// A raised flag has evidence of its level; every piece names source and cut-off.
    private static void isExplained(RiskFlag flag) {
        if (flag.getLevel() == RiskLevel.HIGH || flag.getLevel() == RiskLevel.MEDIUM) {
            assertThat(flag.getEvidence()).anyMatch(evidence -> evidence.getLevel() == flag.getLevel());
        }
        assertThat(flag.getEvidence()).allSatisfy(evidence -> {
            assertThat(evidence.getSource()).isNotBlank();
            assertThat(evidence.getCutOff()).isNotBlank();
            assertThat(evidence.getAnswers().size() + evidence.getMissing().size())
                    .isPositive();
        });
    }

    private static byte[] written(RiskProfileAssessed event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new SpecificDatumWriter<>(RiskProfileAssessed.class).write(event, encoder);
        return bytes.toByteArray();
    }

    private static RiskProfileAssessed read(byte[] bytes) throws IOException {
        return new SpecificDatumReader<>(RiskProfileAssessed.class)
                .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
    }
}
