package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;

/// A respondent's answer that obliges somebody to report.
///
/// @param mandatedReporter who answered and must report: TEACHER, HEALTH_PRACTITIONER, or the INTERVIEWER of another
public record StatutoryTrigger(
        UUID triggerId, UUID childId, UUID submissionId, String schoolId, String mandatedReporter, Instant raisedAt) {}
