package org.cwtt.intake.submission.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.intake.rest.IntakeBodies;
import org.cwtt.intake.rest.Problem;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.rest.MalformedBody;

/// Splits a batch into its lines and reads each by itself, so that a bad one spoils no other.
final class BatchLines {
    /// The most lines of a batch.
    static final int MOST = 500;

    /// A line that is not blank, counted from 1.
    sealed interface Line {
        int number();

        record Readable(int number, Submission submission) implements Line {}

        record Unreadable(int number, HttpProblem problem) implements Line {}
    }

    private BatchLines() {}

    static List<Line> read(byte[] body) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (int start = 0; start < body.length; ) {
            int end = endOfLine(body, start);
            number++;
            if (!isBlank(body, start, end)) {
                lines.add(line(number, body, start, end));
            }
            if (lines.size() > MOST) {
                throw Problem.of(413, "batch-too-large", "A batch has at most " + MOST + " lines")
                        .with("limit", MOST)
                        .build();
            }
            start = end + 1;
        }
        return lines;
    }

    private static Line line(int number, byte[] body, int start, int end) throws IOException {
        if (end - start > IntakeBodies.ONE) {
            return new Line.Unreadable(number, tooLarge());
        }
        try {
            return new Line.Readable(number, SubmissionReader.read(body, start, end - start));
        } catch (JsonProcessingException e) {
            return new Line.Unreadable(number, MalformedBody.problem(e));
        }
    }

    /// The problem of a submission that is larger than one may be.
    static HttpProblem tooLarge() {
        return Problem.of(413, "body-too-large", "The submission is too large")
                .with("limit", IntakeBodies.ONE)
                .build();
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
