package org.cwtt.reporting.domain;

import java.util.List;
import java.util.UUID;

/// Where one referral stands: the newest state of its life-cycle.
///
/// @param key the referral's id
/// @param shard see [Cell]
/// @param version of the referral; an older one is ignored
/// @param school EMIS number of the school it counts for
/// @param department whom it asks to act
public record ReferralStanding(
        UUID key, int shard, long version, String school, String round, String department, String state)
        implements Counted<UUID> {

    @Override
    public List<Cell> cells() {
        return List.of(new Cell(shard, school, round, Indicator.REFERRALS, department, state));
    }
}
