package org.cwtt.casework.domain;

import java.util.List;

/// All that a timeline is made of, each in any order.
///
/// @param child every version of the child that was heard of
/// @param absorbed the children merged into this one
/// @param notes those for the reader's eyes
public record History(
        List<ProfileStep> profiles,
        List<ReferralStep> referrals,
        List<Child> child,
        List<Child> absorbed,
        List<CaseMove> caseMoves,
        List<InterventionMove> interventions,
        List<Delivery> deliveries,
        List<Note> notes) {}
