package org.cwtt.intake.bulk.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a row.
///
/// @param subject id of the child, school or submission
/// @param remark something that a person should look at, or why the row was skipped
/// @param problems one for each wrong value
public record RowResult(
        int line,
        Result result,
        @Nullable String subject,
        @Nullable String remark,
        List<RowProblem> problems) {
    public RowResult {
        problems = List.copyOf(problems);
    }

    public enum Result {
        TAKEN_IN,
        /// The same was there before.
        REPEATED,
        /// Rightly left out.
        SKIPPED,
        REFUSED,
        /// A fault of the service.
        FAILED
    }

    public static RowResult takenIn(int line, Object subject, @Nullable String remark) {
        return new RowResult(line, Result.TAKEN_IN, subject.toString(), remark, List.of());
    }

    public static RowResult repeated(int line, Object subject) {
        return new RowResult(line, Result.REPEATED, subject.toString(), null, List.of());
    }

    public static RowResult skipped(int line, String why) {
        return new RowResult(line, Result.SKIPPED, null, why, List.of());
    }

    public static RowResult refused(int line, List<RowProblem> problems) {
        return new RowResult(line, Result.REFUSED, null, null, problems);
    }

    /// Refused as a whole.
    public static RowResult refused(int line, String expected) {
        return refused(line, List.of(new RowProblem(null, null, expected)));
    }

    public static RowResult failed(int line) {
        return new RowResult(line, Result.FAILED, null, "a fault of the service: send the row again", List.of());
    }
}
