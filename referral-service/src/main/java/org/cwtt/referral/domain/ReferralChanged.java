package org.cwtt.referral.domain;

import org.jspecify.annotations.Nullable;

/// One change of a referral: what happened, and the whole referral as it is afterwards.
///
/// @param from the state before; null when the referral is new
public record ReferralChanged(ReferralStep step, @Nullable ReferralState from, Referral referral, Cause cause) {}
