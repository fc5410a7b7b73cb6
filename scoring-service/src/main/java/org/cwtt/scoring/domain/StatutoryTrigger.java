package org.cwtt.scoring.domain;

import java.time.Instant;
import java.util.UUID;

/// An answer that opens the statutory lane.
///
/// @param id derived from the submission and the item, so that a repeat has the same
/// @param raisedAt when the submission, or the correction that raised it, was received
public record StatutoryTrigger(
        UUID id, UUID submissionId, int submissionVersion, Respondent respondent, String item, Instant raisedAt) {}
