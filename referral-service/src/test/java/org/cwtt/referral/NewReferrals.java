package org.cwtt.referral;

import static org.cwtt.referral.Neighbours.SCHOOL_IN_JOHANNESBURG;
import static org.cwtt.referral.Neighbours.flag;
import static org.cwtt.referral.Neighbours.newId;
import static org.cwtt.referral.Neighbours.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;

/// Referrals that a department has just been asked for.
@ApplicationScoped
public class NewReferrals {
    private final KnownChildren knownChildren;

    NewReferrals(KnownChildren knownChildren) {
        this.knownChildren = knownChildren;
    }

    /// A referral and the child whom it is about.
    public record Asked(UUID child, UUID referral) {}

    /// One of a child in Johannesburg, for its nutrition.
    public UUID toHealth() {
        return askedOfHealth().referral();
    }

    /// The same, with the child.
    public Asked askedOfHealth() {
        UUID child = newId();
        return new Asked(child, toHealth(child));
    }

    /// One whose caregiver no longer consents.
    public UUID toHealthAndWithdrawn() {
        UUID child = newId();
        UUID referral = toHealth(child);
        Neighbours.childIs(child, 2, SCHOOL_IN_JOHANNESBURG);
        Outcomes.toldTo(Topic.HEALTH_REQUESTED, referral, 2);
        return referral;
    }

    private UUID toHealth(UUID child) {
        Neighbours.schoolsAreKnown();
        Neighbours.childIs(child, 1, SCHOOL_IN_JOHANNESBURG, "HEALTH");
        knownChildren.await(child);
        Neighbours.assessed(profile(child, 1, flag(Domain.NUTRITION, RiskLevel.HIGH)));
        return Outcomes.referralOf(child);
    }

    /// One that Health may not know of.
    public UUID heldFromHealth() {
        UUID child = newId();
        Neighbours.schoolsAreKnown();
        Neighbours.childIs(child, 1, SCHOOL_IN_JOHANNESBURG);
        knownChildren.await(child);
        Neighbours.assessed(profile(child, 1, flag(Domain.NUTRITION, RiskLevel.HIGH)));
        return Outcomes.referralOf(child);
    }
}
