package org.cwtt.referral;

import java.time.Instant;
import org.cwtt.referral.domain.RiskProfile;
import org.jspecify.annotations.Nullable;

/// A profile as it was heard.
///
/// @param announcedAt when scoring announced it, which does not change when it is heard again
/// @param traceparent W3C trace context of the sender, where there is one
public record AssessedProfile(
        RiskProfile profile, Instant announcedAt, @Nullable String traceparent) {}
