package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.List;
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

    /// The child came to a school or grade; without `fromSchool`, it was heard of for the first time.
    record SchoolChanged(
            Instant at,
            @Nullable String fromSchool,
            String toSchool,
            @Nullable String fromGrade,
            String toGrade) implements TimelineEntry {}

    /// The caregiver gave or withdrew consent to share with departments.
    record ConsentsChanged(Instant at, List<String> given, List<String> withdrawn) implements TimelineEntry {}

    /// Another record of the same child was merged into this one.
    record RecordAbsorbed(Instant at, UUID absorbedChildId) implements TimelineEntry {}

    /// The case was opened (then without `from`) or moved.
    record CaseMoved(Instant at, CaseMove move) implements TimelineEntry {}

    /// A service was planned (then without `from`) or moved.
    record InterventionMoved(Instant at, InterventionMove move) implements TimelineEntry {}

    /// A service was delivered, or missed, that day.
    record ServiceDelivered(Instant at, Delivery delivery) implements TimelineEntry {}

    /// Somebody wrote a note; its text is read among the notes alone.
    record NoteWritten(
            Instant at,
            UUID noteId,
            String author,
            @Nullable String profession) implements TimelineEntry {}

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
