package org.cwtt.casework.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a scale could not be scored, or not for good: one that is required, or one whose answers were not given.
///
/// @param reason a code, such as `not-answered`, `not-asked`, `answers-missing`, `implausible`
/// @param respondent the kind of respondent who answers it
/// @param submissionId none when no submission of the respondent stands
/// @param missing items without a value: with the reason among the answers, or not asked
public record UnscoredScale(
        String scale,
        String reason,
        String respondent,
        @Nullable UUID submissionId,
        List<Evidence.ItemAnswer> answers,
        List<String> missing) {}
