package org.cwtt.casework.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A band that a submission reached: enough to recompute it by hand. A raised flag carries what met its criteria; one
/// that is not raised carries every band that was reached.
///
/// @param criterion `none` for a band that met no criterion
/// @param band named range of the scale, such as `severe-hunger`
/// @param cutOff in words, such as `z < -3`
/// @param source the publication the cut-off comes from
/// @param respondent the kind of respondent who answered
/// @param answers what was answered to each item that was asked, with the reason where there is no value
/// @param missing items without a value: with the reason among the answers, or not asked
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
