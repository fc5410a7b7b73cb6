package org.cwtt.scoring.messaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.state.HeldAbsence;
import org.cwtt.scoring.state.HeldAssessment;
import org.cwtt.scoring.state.HeldRespondent;
import org.cwtt.scoring.state.HeldSex;

/// Writes an assessment in the schema of [HeldAssessment], field by field: the state is written for every submission,
/// and Avro's own writer spends more on finding out which kind of answer it has before it than on writing it.
final class AssessmentEncoder {
    /// Avro's single-object encoding: a mark, and the fingerprint of the schema.
    private static final byte[] HEADER = ByteBuffer.allocate(2 + Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0xC3)
            .put((byte) 0x01)
            .putLong(SchemaNormalization.parsingFingerprint64(HeldAssessment.getClassSchema()))
            .array();

    private static final int USUAL_BYTES = 4096;

    /// The places of the kinds of answer in their union.
    private static final int TRUTH = 0;

    private static final int QUANTITY = 1;
    private static final int CHOICE = 2;
    private static final int ABSENCE = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private final BinaryEncoder encoder;

    private AssessmentEncoder() {
        bytes.writeBytes(HEADER);
        encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    }

    static byte[] bytes(Assessment assessment) throws IOException {
        AssessmentEncoder writing = new AssessmentEncoder();
        writing.write(assessment);
        writing.encoder.flush();
        return writing.bytes.toByteArray();
    }

    private void write(Assessment assessment) throws IOException {
        encoder.writeLong(assessment.sequence());
        begin(assessment.submissions().size());
        for (Submission submission : assessment.submissions().values()) {
            encoder.startItem();
            write(submission);
        }
        encoder.writeArrayEnd();
        encoder.writeString(assessment.ruleset());
    }

    private void write(Submission submission) throws IOException {
        encoder.writeLong(submission.id().getMostSignificantBits());
        encoder.writeLong(submission.id().getLeastSignificantBits());
        encoder.writeInt(submission.version());
        encoder.writeBoolean(submission.standing());
        encoder.writeEnum(held(submission.respondent()).ordinal());
        write(submission.interview());
        encoder.writeLong(submission.receivedAt().toEpochMilli());
        begin(submission.answers().size());
        for (Map.Entry<String, Answer> answer : submission.answers().entrySet()) {
            encoder.startItem();
            encoder.writeString(answer.getKey());
            write(answer.getValue());
        }
        encoder.writeArrayEnd();
    }

    private void write(Interview interview) throws IOException {
        encoder.writeString(interview.schoolId());
        encoder.writeString(interview.grade());
        encoder.writeEnum(held(interview.sex()).ordinal());
        encoder.writeInt(interview.ageInDays());
        encoder.writeBoolean(interview.ageEstimated());
        encoder.writeString(interview.language());
        encoder.writeString(interview.wordedIn());
        encoder.writeInt(Math.toIntExact(interview.on().toEpochDay()));
    }

    private void write(Answer answer) throws IOException {
        switch (answer) {
            case Answer.Truth(boolean value) -> {
                encoder.writeIndex(TRUTH);
                encoder.writeBoolean(value);
            }
            case Answer.Quantity(double value) -> {
                encoder.writeIndex(QUANTITY);
                encoder.writeDouble(value);
            }
            case Answer.Choice(String code) -> {
                encoder.writeIndex(CHOICE);
                encoder.writeString(code);
            }
            case Answer.Absence absence -> {
                encoder.writeIndex(ABSENCE);
                encoder.writeEnum(held(absence).ordinal());
            }
        }
    }

    private void begin(int items) throws IOException {
        encoder.writeArrayStart();
        encoder.setItemCount(items);
    }

    private static HeldRespondent held(Respondent respondent) {
        return switch (respondent) {
            case CHILD -> HeldRespondent.CHILD;
            case CAREGIVER -> HeldRespondent.CAREGIVER;
            case TEACHER -> HeldRespondent.TEACHER;
            case HEALTH_PRACTITIONER -> HeldRespondent.HEALTH_PRACTITIONER;
        };
    }

    private static HeldSex held(Sex sex) {
        return switch (sex) {
            case UNKNOWN -> HeldSex.UNKNOWN;
            case FEMALE -> HeldSex.FEMALE;
            case MALE -> HeldSex.MALE;
        };
    }

    private static HeldAbsence held(Answer.Absence absence) {
        return switch (absence) {
            case DONT_KNOW -> HeldAbsence.DONT_KNOW;
            case PREFER_NOT_TO_SAY -> HeldAbsence.PREFER_NOT_TO_SAY;
        };
    }
}
