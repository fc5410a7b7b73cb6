package org.cwtt.scoring.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A scale that could not be scored, or not for good, from one submission, and why: one that is required, or one whose
/// answers were not given.
///
/// @param reason [#NOT_ANSWERED], [#NOT_ASKED], [Reading#ANSWERS_MISSING], or why the answers cannot be used
/// @param submissionId none when no submission of the respondent stands
/// @param answers what was answered to its items, as in [Evidence]
/// @param missing items without a value, as in [Evidence]
public record UnscoredScale(
        String scale,
        String reason,
        Respondent respondent,
        @Nullable UUID submissionId,
        List<ItemAnswer> answers,
        List<String> missing) {

    /// No submission of the respondent stands.
    public static final String NOT_ANSWERED = "not-answered";

    /// A submission of the respondent stands, on a questionnaire without the items or with every one of them skipped.
    public static final String NOT_ASKED = "not-asked";
}
