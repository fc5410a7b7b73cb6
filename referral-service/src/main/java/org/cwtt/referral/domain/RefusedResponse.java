package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;

/// A response that a department's system gave by the topic, and that was not taken.
///
/// @param position in the order in which they were refused; 0 while it is not kept
/// @param response as it was given, a kind that there is or not
public record RefusedResponse(
        long position,
        UUID responseId,
        UUID referralId,
        Department department,
        String response,
        Instant respondedAt,
        Instant refusedAt,
        Refusal refusal) {}
