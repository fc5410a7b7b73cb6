package org.cwtt.referral.domain;

import java.time.Instant;

/// A version of the routing table, and since when it is used.
public record UsedRouting(String id, String version, Instant firstUsedAt) {}
