package org.cwtt.scoring.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A band that a submission reached: enough to recompute it by hand.
///
/// A flag that is raised carries what met its criteria. One that is not carries every band that was reached.
///
/// @param criterion id of the criterion; [#NONE] for a band that met none
/// @param level what the criterion gives
/// @param scale id of the scale
/// @param score none for findings
/// @param answers what was answered to each item that was asked: a code, a number, or why there is no value; then the
///     facts beside the answers
/// @param missing items without a value: with a reason among the answers, or not asked
public record Evidence(
        String criterion,
        RiskLevel level,
        String scale,
        Band band,
        @Nullable Double score,
        Respondent respondent,
        UUID submissionId,
        List<ItemAnswer> answers,
        List<String> missing) {

    /// Stands where a criterion's id would, when none was met.
    public static final String NONE = "none";
}
