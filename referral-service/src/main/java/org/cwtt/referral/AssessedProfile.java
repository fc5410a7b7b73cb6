package org.cwtt.referral;

import org.cwtt.referral.domain.RiskProfile;
import org.jspecify.annotations.Nullable;

/// A profile as it was heard.
///
/// @param traceparent W3C trace context of the sender, where there is one
public record AssessedProfile(RiskProfile profile, @Nullable String traceparent) {}
