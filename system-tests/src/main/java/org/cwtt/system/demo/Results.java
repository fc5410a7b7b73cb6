package org.cwtt.system.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.cwtt.schemas.referral.ReferralStatusChanged;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.oracle.Finding;
import org.cwtt.system.oracle.Ledger;
import org.cwtt.system.oracle.Profiles;
import org.cwtt.system.oracle.Referrals;

/// What the demonstration came to; as JSON, its components are the documented keys.
///
/// @param submissions those acknowledged
/// @param profiles newest ones, of a child in a round
/// @param flags by domain, then level, over the newest profiles
/// @param referrals by department, then state
/// @param latencyMs from submission to the department's topic
public record Results(
        int children,
        int submissions,
        int profiles,
        Map<String, Map<String, Long>> flags,
        Map<String, Map<String, Long>> referrals,
        LatencyMs latencyMs,
        Map<String, Boolean> invariants) {

    /// Percentiles in milliseconds.
    public record LatencyMs(long p50, long p99) {
        static LatencyMs of(Histogram histogram) {
            return new LatencyMs(histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(99));
        }
    }

    static Results of(
            Ledger ledger, Profiles profiles, Referrals referrals, Histogram toDepartment, List<Finding> findings) {
        Map<String, Boolean> invariants = new TreeMap<>();
        findings.forEach(finding -> invariants.put(finding.name(), finding.holds()));
        return new Results(
                ledger.cohort().children().size(),
                ledger.acknowledged().size(),
                profiles.newest().size(),
                flags(profiles),
                referrals(referrals),
                LatencyMs.of(toDepartment),
                invariants);
    }

    private static Map<String, Map<String, Long>> flags(Profiles profiles) {
        Map<String, Map<String, Long>> flags = new TreeMap<>();
        for (Domain domain : Domain.values()) {
            if (domain != Domain.UNKNOWN) {
                Map<String, Long> levels = new TreeMap<>();
                for (RiskLevel level : RiskLevel.values()) {
                    levels.put(level.name(), 0L);
                }
                flags.put(domain.name(), levels);
            }
        }
        for (RiskProfileAssessed profile : profiles.newest()) {
            for (RiskFlag flag : profile.getFlags()) {
                flags.computeIfAbsent(flag.getDomain().name(), _ -> new TreeMap<>())
                        .merge(flag.getLevel().name(), 1L, Long::sum);
            }
        }
        return flags;
    }

    private static Map<String, Map<String, Long>> referrals(Referrals referrals) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (ReferralStatusChanged referral : referrals.current()) {
            counts.computeIfAbsent(referral.getDepartment(), _ -> new TreeMap<>())
                    .merge(referral.getTo(), 1L, Long::sum);
        }
        return counts;
    }
}
