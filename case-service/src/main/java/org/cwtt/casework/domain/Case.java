package org.cwtt.casework.domain;

import java.util.List;
import java.util.UUID;

/// A child's longitudinal record: everything known, in order.
public record Case(Subject child, List<AssessedRound> rounds, List<Referral> referrals, List<TimelineEntry> timeline) {

    /// The child as it stands today.
    public record Subject(UUID childId, Child.Sex sex, String grade, School school) {}
}
