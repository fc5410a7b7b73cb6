package org.cwtt.referral.domain;

import java.time.Instant;

/// A referral, and when it last changed.
public record DatedReferral(Referral referral, Instant changedAt) {}
