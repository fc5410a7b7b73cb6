package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;

/// A respondent's answer that obliges somebody to report.
///
/// @param mandatedReporter kind of respondent who answered, and who must report
public record StatutoryTrigger(
        UUID triggerId, UUID childId, UUID submissionId, String schoolId, String mandatedReporter, Instant raisedAt) {}
