package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a child's record.
public sealed interface TimelineEntry {
    /// When it happened.
    Instant at();

    /// A submission arrived or was corrected, and scoring assessed the round anew.
    record ProfileAssessed(Instant at, String roundId, long sequence, boolean complete) implements TimelineEntry {}

    /// A domain that did not call for action now does.
    record FlagRaised(Instant at, String roundId, Domain domain, RiskLevel level) implements TimelineEntry {}

    /// A domain that called for action moved to another level.
    record FlagChanged(Instant at, String roundId, Domain domain, RiskLevel from, RiskLevel to)
            implements TimelineEntry {}

    /// A referral was opened (then without `from`) or moved.
    record ReferralMoved(
            Instant at,
            String roundId,
            UUID referralId,
            String department,
            @Nullable String from,
            String to,
            @Nullable String outcome)
            implements TimelineEntry {}
}
