package org.cwtt.system.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.cohort.Child;
import org.jspecify.annotations.Nullable;

/// The record that the case service keeps of each child shows the newest profile of every round, each step towards it
/// once, and every referral with all of its steps.
final class RecordsEqualAnnouncements {
    static final String NAME = "recordsEqualAnnouncements";

    private static final String PROFILES = """
        SELECT child_id, round_id, sequence, marks, (
            SELECT count(*) FROM profile_steps s WHERE (s.child_id, s.round_id) = (p.child_id, p.round_id)) AS steps
        FROM profiles p\
        """;

    private static final String REFERRALS = """
        SELECT referral_id, count(*) AS steps, (array_agg(to_state ORDER BY version DESC))[1] AS state
        FROM referral_steps GROUP BY referral_id\
        """;

    private final Databases databases;
    private final Doubts doubts = new Doubts(NAME);

    private record Shown(ChildRound key, long sequence, Set<String> marks, long steps) {}

    private record Life(UUID referralId, long steps, String state) {}

    RecordsEqualAnnouncements(Databases databases) {
        this.databases = databases;
    }

    Finding check(Ledger ledger, Profiles profiles, Referrals referrals) {
        Set<UUID> children = ledger.cohort().children().stream().map(Child::id).collect(Collectors.toSet());
        Map<ChildRound, Shown> shown = shown();
        for (RiskProfileAssessed profile : profiles.newest()) {
            if (children.contains(profile.getChildId())) {
                ChildRound key = new ChildRound(profile.getChildId(), profile.getRoundId());
                compare(profile, profiles.steps(key), shown.get(key));
            }
        }
        Map<UUID, Life> lives = lives();
        for (List<ReferralStatusChanged> life : referrals.lives()) {
            if (children.contains(life.getFirst().getChildId())) {
                compare(life, lives.get(life.getFirst().getReferralId()));
            }
        }
        return doubts.finding();
    }

    private void compare(RiskProfileAssessed profile, int steps, @Nullable Shown shown) {
        Set<String> marks = profile.getFlags().stream()
                .map(flag -> flag.getDomain() + ":" + flag.getLevel())
                .collect(Collectors.toSet());
        doubts.unless(
                shown != null
                        && shown.sequence() == profile.getSequence()
                        && shown.marks().equals(marks)
                        && shown.steps() == steps,
                () -> "announced " + profile.getChildId() + " in " + profile.getRoundId() + " as "
                        + profile.getSequence() + " " + marks + " after " + steps + " steps, recorded as " + shown);
    }

    private void compare(List<ReferralStatusChanged> life, @Nullable Life recorded) {
        String state = life.getLast().getTo();
        doubts.unless(
                recorded != null
                        && recorded.steps() == life.size()
                        && recorded.state().equals(state),
                () -> "referral " + life.getFirst().getReferralId() + " is " + state + " after " + life.size()
                        + " steps, recorded as " + recorded);
    }

    private Map<ChildRound, Shown> shown() {
        return databases
                .rows(
                        "case",
                        PROFILES,
                        row -> new Shown(
                                new ChildRound(row.getObject("child_id", UUID.class), row.getString("round_id")),
                                row.getLong("sequence"),
                                Set.of((String[]) row.getArray("marks").getArray()),
                                row.getLong("steps")))
                .stream()
                .collect(Collectors.toMap(Shown::key, one -> one));
    }

    private Map<UUID, Life> lives() {
        return databases
                .rows(
                        "case",
                        REFERRALS,
                        row -> new Life(
                                row.getObject("referral_id", UUID.class), row.getLong("steps"), row.getString("state")))
                .stream()
                .collect(Collectors.toMap(Life::referralId, life -> life));
    }
}
