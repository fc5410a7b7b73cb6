package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.persistence.FlagSignals;
import org.cwtt.casework.persistence.Gate;

/// Takes in risk profiles: the highest sequence of a child and round stands, and each remains in the timeline.
///
/// The child and the round may be unknown as yet: the profile waits for them.
@ApplicationScoped
public class RecordProfiles {
    private final Gate gate;
    private final Fold fold;
    private final CallForCases callForCases;
    private final FlagSignals flagSignals;

    RecordProfiles(Gate gate, Fold fold, CallForCases callForCases, FlagSignals flagSignals) {
        this.gate = gate;
        this.fold = fold;
        this.callForCases = callForCases;
        this.flagSignals = flagSignals;
    }

    /// A repeat and an older sequence change nothing that stands.
    @Transactional
    public void record(List<RiskProfile> assessed) {
        gate.pass();
        List<RiskProfile> standing = fold.profiles(assessed);
        callForCases.judge(standing);
        flagSignals.raise(standing);
    }
}
