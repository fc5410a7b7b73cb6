package org.cwtt.system.oracle;

import java.util.List;
import org.cwtt.system.Installation;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.TopicReader;

/// Judges a platform that has come to rest: recomputes from the driver's ledger and the announced events what should be
/// so, and compares.
///
/// It shares no code with the services; of the contracts it uses the generated classes.
public final class Oracle {
    private final Installation installation;
    private final FrontDoors doors;
    private final TopicReader topics;

    public Oracle(FrontDoors doors) {
        this.installation = doors.installation();
        this.doors = doors;
        this.topics = new TopicReader(installation);
    }

    /// The six invariants.
    ///
    /// @param limit how many profiles are scored afresh; all when there are no more
    public List<Finding> judge(Ledger ledger, int limit) {
        Profiles profiles = profiles();
        Referrals referrals = referrals();
        Databases databases = new Databases(installation);
        return List.of(
                new StoredOnce(databases, topics).check(ledger),
                new ProfileEqualsFreshScoring(doors, limit).check(ledger, profiles),
                new RecordsEqualAnnouncements(databases).check(ledger, profiles, referrals),
                new OneReferralPerChildAndDepartment(topics).check(ledger, profiles, referrals),
                new IndicatorsEqualCounts(databases, topics).check(ledger, profiles),
                new Confidentiality(topics, installation.logs()).check(ledger));
    }

    /// The announced risk profiles.
    public Profiles profiles() {
        return Profiles.read(topics);
    }

    /// The announced referrals.
    public Referrals referrals() {
        return Referrals.read(topics);
    }
}
