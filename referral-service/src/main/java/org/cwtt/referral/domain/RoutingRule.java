package org.cwtt.referral.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of the routing table: what a flag, or one scale in it, asks of which departments.
///
/// @param scale narrows the rule to flags that this scale raised to the level; null: any scale
/// @param band narrows it further to one named band of the scale; null: any band
/// @param subject what the department reads as the reason, beside the level: the domain, or a name such as `HUNGER`
/// @param respondWithinDays working days
public record RoutingRule(
        Domain domain,
        RiskLevel level,
        @Nullable String scale,
        @Nullable String band,
        String subject,
        Set<Department> departments,
        Priority priority,
        int respondWithinDays) {

    public RoutingRule {
        departments = Set.copyOf(departments);
    }

    /// True when the rule holds for every flag of its domain and level.
    public boolean isGeneral() {
        return scale == null;
    }

    /// True when this flag calls for what the rule says.
    public boolean matches(RiskFlag flag) {
        if (flag.domain() != domain) {
            return false;
        }
        return isGeneral() ? flag.level() == level : flag.findings().stream().anyMatch(this::matches);
    }

    private boolean matches(Finding finding) {
        return finding.level() == level
                && finding.scale().equals(scale)
                && (band == null || finding.band().equals(band));
    }
}
