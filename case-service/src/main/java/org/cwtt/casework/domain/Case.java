package org.cwtt.casework.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child's longitudinal record: everything known, in order.
///
/// @param caseFile none while no profile has called for a case
/// @param interventions earliest first
/// @param deliveries earliest first
public record Case(
        Subject child,
        List<AssessedRound> rounds,
        List<Referral> referrals,
        @Nullable CaseFile caseFile,
        List<Intervention> interventions,
        List<Delivery> deliveries,
        List<TimelineEntry> timeline) {

    /// The child as it stands today.
    ///
    /// @param consents departments with which the caregiver consents to share
    public record Subject(UUID childId, Child.Sex sex, String grade, List<String> consents, School school) {}
}
