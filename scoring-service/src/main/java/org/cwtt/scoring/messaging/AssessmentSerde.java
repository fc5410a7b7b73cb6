package org.cwtt.scoring.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.cwtt.scoring.domain.Answer;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Interview;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.domain.Sex;
import org.cwtt.scoring.domain.Submission;
import org.cwtt.scoring.state.HeldAbsence;
import org.cwtt.scoring.state.HeldAnswer;
import org.cwtt.scoring.state.HeldAssessment;
import org.cwtt.scoring.state.HeldSubmission;

/// Writes and reads what the state store holds: Avro's single-object encoding, which names the schema it was written
/// with, so that a later version of this service can read it.
final class AssessmentSerde {
    private static final BinaryMessageDecoder<HeldAssessment> DECODER = HeldAssessment.getDecoder();

    /// What the state was before; each file stays for as long as a store may hold it.
    private static final List<String> SUPERSEDED = List.of("/state/assessment-1.avsc", "/state/assessment-2.avsc");

    static {
        SpecificData.getForClass(HeldAssessment.class).setFastReaderEnabled(true);
        SUPERSEDED.forEach(file -> DECODER.addSchema(schema(file)));
    }

    private AssessmentSerde() {}

    static byte[] bytes(Assessment assessment) {
        try {
            return AssessmentEncoder.bytes(assessment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws UncheckedIOException when the bytes are no assessment
    static Assessment assessment(UUID childId, String roundId, byte[] bytes) {
        HeldAssessment held;
        try {
            held = DECODER.decode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<UUID, Submission> submissions =
                HashMap.newHashMap(held.getSubmissions().size());
        for (HeldSubmission submission : held.getSubmissions()) {
            Submission read = submission(submission);
            submissions.put(read.id(), read);
        }
        return new Assessment(childId, roundId, held.getSequence(), held.getRuleset(), submissions);
    }

    private static Schema schema(String file) {
        try (InputStream stream = AssessmentSerde.class.getResourceAsStream(file)) {
            return new Schema.Parser().parse(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Submission submission(HeldSubmission held) {
        return new Submission(
                new UUID(held.getIdHigh(), held.getIdLow()),
                held.getVersion(),
                held.getStanding(),
                Respondent.valueOf(held.getRespondent().name()),
                new Interview(
                        held.getInterviewedOn(),
                        held.getSchoolId(),
                        held.getGrade(),
                        Sex.valueOf(held.getSex().name()),
                        held.getAgeInDays(),
                        held.getAgeEstimated(),
                        held.getLanguage(),
                        held.getWordedIn()),
                held.getReceivedAt(),
                answers(held.getAnswers()));
    }

    /// Made once, as the unchangeable map that a submission holds: this is done for every answer of every submission.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Answer> answers(List<HeldAnswer> held) {
        Map.Entry<String, Answer>[] answers = new Map.Entry[held.size()];
        for (int index = 0; index < answers.length; index++) {
            HeldAnswer answer = held.get(index);
            answers[index] = Map.entry(answer.getItem(), answer(answer));
        }
        return Map.ofEntries(answers);
    }

    private static Answer answer(HeldAnswer held) {
        return switch (held.getAnswer()) {
            case Boolean truth -> new Answer.Truth(truth);
            case Double quantity -> new Answer.Quantity(quantity);
            case String code -> new Answer.Choice(code);
            case HeldAbsence absence -> Answer.Absence.valueOf(absence.name());
            default -> throw new IllegalStateException("An answer of no known kind is held for " + held.getItem());
        };
    }
}
