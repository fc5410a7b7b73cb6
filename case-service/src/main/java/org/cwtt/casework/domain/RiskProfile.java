package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The six flags of one child in one round, as scoring assessed them.
///
/// @param sequence grows with every change of the assessment; the highest one stands
/// @param schoolId EMIS number of the school on the latest interview day, not necessarily the school
///      of today
/// @param respondents kinds of respondent whose submissions stand
/// @param complete true when every section of the assessment has arrived
/// @param dataQuality notes on implausible or contradictory answers, by code
/// @param assessedAt when the submission that led to this profile was received
public record RiskProfile(
        UUID profileId,
        UUID childId,
        String roundId,
        long sequence,
        String rulesetId,
        String rulesetVersion,
        String schoolId,
        String grade,
        List<String> respondents,
        boolean complete,
        List<RiskFlag> flags,
        List<String> dataQuality,
        Instant assessedAt)
        implements Fact {

    private record Assessment(UUID childId, String roundId) {}

    /// The level of every domain; UNKNOWN for a domain without a flag.
    public Map<Domain, RiskLevel> levels() {
        Map<Domain, RiskLevel> levels = new EnumMap<>(Domain.class);
        for (Domain domain : Domain.values()) {
            levels.put(domain, RiskLevel.UNKNOWN);
        }
        flags.forEach(flag -> levels.put(flag.domain(), flag.level()));
        return levels;
    }

    /// How many domains stand at a level.
    public int count(RiskLevel level) {
        return (int) levels().values().stream().filter(level::equals).count();
    }

    /// The highest sequence of each child and round, in the order of their keys, so that two writers of the
    /// same rows never wait for each other in a circle.
    public static List<RiskProfile> newest(List<RiskProfile> profiles) {
        Map<Assessment, RiskProfile> newest =
                new TreeMap<>(Comparator.comparing(Assessment::childId).thenComparing(Assessment::roundId));
        for (RiskProfile profile : profiles) {
            newest.merge(
                    new Assessment(profile.childId, profile.roundId),
                    profile,
                    (held, other) -> other.sequence > held.sequence ? other : held);
        }
        return List.copyOf(newest.values());
    }
}
