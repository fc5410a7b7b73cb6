package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.FlagSignals;
import org.cwtt.casework.persistence.Profiles;
import org.cwtt.casework.persistence.Rounds;

/// Takes in risk profiles: the highest sequence of a child and round stands, and each remains in the timeline.
///
/// The child and the round may be unknown as yet: the profile waits for them.
@ApplicationScoped
public class RecordProfiles {
    private final Children children;
    private final Profiles profiles;
    private final Rounds rounds;
    private final CallForCases callForCases;
    private final FlagSignals flagSignals;

    RecordProfiles(
            Children children, Profiles profiles, Rounds rounds, CallForCases callForCases, FlagSignals flagSignals) {
        this.children = children;
        this.profiles = profiles;
        this.rounds = rounds;
        this.callForCases = callForCases;
        this.flagSignals = flagSignals;
    }

    /// A repeat and an older sequence change nothing that stands.
    @Transactional
    public void record(List<RiskProfile> assessed) {
        children.hold(assessed.stream().map(RiskProfile::childId).toList());
        List<RiskProfile> standing = profiles.put(RiskProfile.newest(assessed));
        profiles.addSteps(assessed);
        rounds.put(assessed.stream()
                .map(RiskProfile::roundId)
                .distinct()
                .map(Round::unannounced)
                .toList());
        callForCases.judge(standing);
        flagSignals.raise(standing);
    }
}
