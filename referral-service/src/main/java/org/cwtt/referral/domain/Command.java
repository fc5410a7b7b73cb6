package org.cwtt.referral.domain;

import java.time.Instant;
import java.util.UUID;

/// What can be asked of the referrals that one department has for one child.
public sealed interface Command {

    /// Who asks, and when.
    Cause cause();

    /// A newer profile is known.
    ///
    /// @param demand what it asks of this department
    /// @param consented whether the caregiver lets this department know
    /// @param announcedAt when the event was announced that brings this about, however late it is heard
    record Assess(RiskProfile profile, Demand demand, boolean consented, Instant announcedAt, Cause cause)
            implements Command {}

    /// The caregiver consents to sharing with this department.
    record Consent(Cause cause) implements Command {}

    /// The department answers.
    record Respond(DepartmentResponse response, Cause cause) implements Command {}

    /// A person calls the referral off.
    record Cancel(UUID referralId, String reason, Cause cause) implements Command {}

    /// The caregiver no longer consents to sharing with this department.
    record Withdraw(Cause cause) implements Command {}

    /// The child is no child of its own any more: merged into another, or erased.
    ///
    /// @param outcome which of the two
    record End(String outcome, Cause cause) implements Command {}

    /// Time has passed.
    record Escalate(Cause cause) implements Command {}

    /// A person asks this department for what another one declined.
    ///
    /// @param consented whether the caregiver lets this department know
    /// @param schoolId the school that the child attends now
    /// @param newId the id of a referral that has to be opened
    record TakeOver(Referral declined, boolean consented, String schoolId, UUID newId, Cause cause)
            implements Command {}

    /// What this department declined was handed to another one.
    ///
    /// @param to the referral made of it
    record Reroute(UUID referralId, UUID to, Cause cause) implements Command {}
}
