package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A respondent's answer that obliges somebody to report.
///
/// @param submissionVersion a later one tells in whose record the submission is by then
/// @param mandatedReporter who answered and must report: TEACHER, HEALTH_PRACTITIONER, or the INTERVIEWER of another
/// @param reporter opaque subject of their login; null: not told
public record StatutoryTrigger(
        UUID triggerId,
        UUID childId,
        UUID submissionId,
        int submissionVersion,
        String schoolId,
        String mandatedReporter,
        @Nullable UUID reporter,
        Instant raisedAt) {}
