package org.cwtt.scoring.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a criterion was met: enough to recompute it by hand.
///
/// @param criterion id of the criterion; [#NONE] where another submission answered the same scale and this one met none
/// @param scale id of the scale
/// @param score none for findings
/// @param missing items that had no value
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
