package org.cwtt.casework.policy;

import static org.cwtt.casework.policy.DataFile.needed;
import static org.cwtt.casework.policy.DataFile.oneOf;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cwtt.casework.domain.CasePolicy;
import org.cwtt.casework.domain.CasePolicy.Opening;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InvalidPolicyException;
import org.cwtt.casework.domain.RiskLevel;
import org.jspecify.annotations.Nullable;

/// Reads the policy of cases from YAML.
public final class PolicyFile {
    record Policy(
            @Nullable String id,
            @Nullable String version,
            @Nullable List<Row> opens,
            @Nullable Map<String, Integer> reviewWithinDays,
            @Nullable List<String> outcomes) {}

    record Row(@Nullable String level, @Nullable List<String> domains, int least) {}

    private PolicyFile() {}

    /// @param name a file on disk, or one that ships with the service
    /// @throws InvalidPolicyException when it is missing or must not be used
    public static CasePolicy load(String name) {
        Policy policy = DataFile.read(name, Policy.class);
        try {
            return new CasePolicy(
                    needed("id", policy.id),
                    needed("version", policy.version),
                    needed("opens", policy.opens).stream()
                            .map(PolicyFile::opening)
                            .toList(),
                    days(needed("reviewWithinDays", policy.reviewWithinDays)),
                    new HashSet<>(needed("outcomes", policy.outcomes)));
        } catch (InvalidPolicyException e) {
            throw new InvalidPolicyException(name + ": " + e.getMessage());
        }
    }

    /// Without domains: among all of them.
    private static Opening opening(Row row) {
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        if (row.domains == null) {
            domains.addAll(List.of(Domain.values()));
        } else {
            row.domains.forEach(name -> domains.add(oneOf(Domain.class, "opens.domains", name)));
        }
        return new Opening(oneOf(RiskLevel.class, "opens.level", row.level), domains, row.least);
    }

    private static Map<RiskLevel, Integer> days(Map<String, Integer> given) {
        Map<RiskLevel, Integer> days = new EnumMap<>(RiskLevel.class);
        given.forEach((level, count) -> days.put(
                oneOf(RiskLevel.class, "reviewWithinDays", level), needed("reviewWithinDays." + level, count)));
        return days;
    }
}
