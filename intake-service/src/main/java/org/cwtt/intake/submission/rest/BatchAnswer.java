package org.cwtt.intake.submission.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One result line of a batch.
///
/// @param line the number of the line in the batch, from 1
/// @param id the submission's, where it could be read
/// @param status as if it had been sent by itself
public record BatchAnswer(
        int line,
        @Nullable UUID id,
        int status,
        @Nullable Receipt receipt,
        @Nullable HttpProblem problem) {
    static BatchAnswer of(int line, UUID id, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Stored(int status, Receipt receipt) -> new BatchAnswer(line, id, status, receipt, null);
            case Verdict.Refused(HttpProblem problem) ->
                new BatchAnswer(line, id, problem.getStatusCode(), null, problem);
        };
    }

    static BatchAnswer unreadable(BatchLines.Line.Unreadable line) {
        return new BatchAnswer(line.number(), null, line.problem().getStatusCode(), null, line.problem());
    }

    String toLine(ObjectMapper json) throws JsonProcessingException {
        return json.writeValueAsString(this) + "\n";
    }
}
