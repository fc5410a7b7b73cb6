package org.cwtt.casework.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a criterion was met: enough to recompute it by hand.
///
/// @param band named range of the scale, such as `severe-hunger`
/// @param cutOff in words, such as `z < -3`
/// @param source the publication the cut-off comes from
/// @param respondent the kind of respondent who answered
/// @param missing item codes that had no answer
public record Evidence(
        String criterion,
        RiskLevel level,
        String scale,
        String band,
        @Nullable Double score,
        String cutOff,
        String source,
        String respondent,
        UUID submissionId,
        List<ItemAnswer> answers,
        List<String> missing) {

    /// One answer by the item's code; no free text.
    public record ItemAnswer(String item, String answer) {}
}
