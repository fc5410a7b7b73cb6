package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Child;
import org.cwtt.casework.domain.Fact;
import org.cwtt.casework.domain.ReferralStep;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.persistence.ChildSteps;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Profiles;
import org.cwtt.casework.persistence.ReferralSteps;
import org.cwtt.casework.persistence.Rounds;
import org.cwtt.casework.persistence.Schools;

/// Makes the record from facts, in the running transaction, and does nothing else: opens no case and
/// tells nobody.
///
/// Events are folded here when they are heard and when the record is made again. Any order and any repeat
/// end in the same rows.
@ApplicationScoped
class Fold {
    private final Schools schools;
    private final Rounds rounds;
    private final Children children;
    private final ChildSteps childSteps;
    private final Profiles profiles;
    private final ReferralSteps referralSteps;

    Fold(
            Schools schools,
            Rounds rounds,
            Children children,
            ChildSteps childSteps,
            Profiles profiles,
            ReferralSteps referralSteps) {
        this.schools = schools;
        this.rounds = rounds;
        this.children = children;
        this.childSteps = childSteps;
        this.profiles = profiles;
        this.referralSteps = referralSteps;
    }

    void facts(List<Fact> facts) {
        schools(only(facts, School.class));
        rounds(only(facts, Round.class));
        children(only(facts, Child.class));
        profiles(only(facts, RiskProfile.class));
        referrals(only(facts, ReferralStep.class));
    }

    void schools(List<School> changes) {
        if (!changes.isEmpty()) {
            schools.put(School.newest(changes));
        }
    }

    void rounds(List<Round> changes) {
        if (!changes.isEmpty()) {
            rounds.put(Round.newest(changes));
        }
    }

    /// @return the newest of each child in the batch
    List<Child> children(List<Child> changes) {
        List<Child> newest = Child.newest(changes);
        if (newest.isEmpty()) {
            return newest;
        }
        children.put(newest);
        childSteps.add(changes.stream().filter(change -> !change.isErased()).toList());
        profiles.follow(newest.stream().map(Child::childId).toList());
        List<UUID> erased =
                newest.stream().filter(Child::isErased).map(Child::childId).toList();
        profiles.forget(erased);
        childSteps.forget(erased);
        referralSteps.forget(erased);
        return newest;
    }

    /// @return those that stand now and did not before
    List<RiskProfile> profiles(List<RiskProfile> assessed) {
        if (assessed.isEmpty()) {
            return assessed;
        }
        children.hold(assessed.stream().map(RiskProfile::childId).toList());
        List<RiskProfile> standing = profiles.put(RiskProfile.newest(assessed));
        profiles.addSteps(assessed);
        rounds.addUnannounced(
                assessed.stream().map(RiskProfile::roundId).distinct().sorted().toList());
        return standing;
    }

    void referrals(List<ReferralStep> steps) {
        if (!steps.isEmpty()) {
            children.hold(steps.stream().map(ReferralStep::childId).toList());
            referralSteps.add(steps);
        }
    }

    private static <T extends Fact> List<T> only(List<Fact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
