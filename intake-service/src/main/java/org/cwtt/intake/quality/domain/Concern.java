package org.cwtt.intake.quality.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be looked at. It names, and shows nothing of what was answered.
///
/// @param submissionId null where it is the child as a whole
/// @param otherId the other child of a pair, or the other submission
/// @param detail the respondents that are missing, or the one that answered twice
public record Concern(
        UUID childId,
        @Nullable UUID submissionId,
        @Nullable UUID otherId,
        @Nullable String detail) {}
