package org.cwtt.intake.submission.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.submission.domain.Answer;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.intake.submission.domain.Timing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A submission as it comes in. An answer is a value, or an object that says why there is none.
@Schema(name = "Submission", examples = """
    {"id": "0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b10", "childId": "0199c9a4-7d5e-7c3a-9d0b-3c1f5a2e8b11",
     "roundId": "2026-T1", "questionnaire": {"id": "cwtt-teacher", "version": 2}, "language": "en",
     "interviewedOn": "2026-02-03", "answers": {"attendance.days-open": 48, "attendance.days-absent": 3,
     "attendance.consecutive-days-absent": 2, "reading.assessed": false, "progress.repeated-grade": false,
     "progress.homework-support": "often", "progress.teacher-concern": {"absent": "DONT_KNOW"},
     "protection.suspected-abuse": {"absent": "PREFER_NOT_TO_SAY"}}}\
    """)
record SubmissionRequest(
        @JsonProperty(required = true) UUID id,
        @JsonProperty(required = true) UUID childId,
        @JsonProperty(required = true) String roundId,
        @JsonProperty(required = true) Form questionnaire,
        @JsonProperty(required = true) Submission.Language language,
        @JsonProperty(required = true) LocalDate interviewedOn,

        @JsonProperty(required = true) ObjectNode answers,

        @Schema(description = "When the interview began, by the device's clock")
        Optional<Instant> startedAt,

        @Schema(description = "When the interview ended, by the device's clock")
        Optional<Instant> endedAt) {
    private static final String ABSENT = "absent";

    /// Which version of which questionnaire was answered.
    record Form(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) int version) {}

    Submission toSubmission() {
        Questionnaire.Reference reference = new Questionnaire.Reference(questionnaire.id(), questionnaire.version());
        return new Submission(
                id,
                childId,
                roundId,
                reference,
                language,
                interviewedOn,
                answers(answers),
                Timing.of(startedAt.orElse(null), endedAt.orElse(null)));
    }

    /// Answers by item code, as they come in.
    static SortedMap<String, Answer> answers(ObjectNode given) {
        SortedMap<String, Answer> read = new TreeMap<>();
        for (Map.Entry<String, JsonNode> answer : given.properties()) {
            read.put(answer.getKey(), answer(answer.getValue()));
        }
        return read;
    }

    private static Answer answer(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> new Answer.Flag(value.booleanValue());
            case NUMBER -> new Answer.Number(value.doubleValue());
            case STRING -> new Answer.Text(value.textValue());
            case OBJECT -> absent(value);
            case ARRAY, BINARY, MISSING, NULL, POJO -> new Answer.Unreadable(value.toString());
        };
    }

    private static Answer absent(JsonNode value) {
        String reason = value.path(ABSENT).asText();
        for (Answer.Absence absence : Answer.Absence.values()) {
            if (value.size() == 1 && absence.name().equals(reason)) {
                return new Answer.Absent(absence);
            }
        }
        return new Answer.Unreadable(value.toString());
    }
}
