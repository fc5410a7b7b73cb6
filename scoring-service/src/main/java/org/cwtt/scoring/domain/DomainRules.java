package org.cwtt.scoring.domain;

import java.util.List;

/// How one domain gets its level.
///
/// @param requires what must have been scored before the domain may be LOW
public record DomainRules(Domain domain, List<Requirement> requires, List<Criterion> criteria) {

    /// @throws InvalidRulesetException when nothing is required, so that silence would be LOW
    public DomainRules {
        requires = List.copyOf(requires);
        criteria = List.copyOf(criteria);
        if (requires.isEmpty()) {
            throw new InvalidRulesetException("domain " + domain + " requires no scale: silence would be LOW");
        }
    }
}
