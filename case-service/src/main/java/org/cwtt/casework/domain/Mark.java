package org.cwtt.casework.domain;

import java.util.List;
import java.util.Map;

/// A domain at a level, written `NUTRITION:HIGH`.
public record Mark(Domain domain, RiskLevel level) {

    /// The six marks of a profile, in the order of the domains.
    public static List<Mark> of(Map<Domain, RiskLevel> levels) {
        return levels.entrySet().stream()
                .map(entry -> new Mark(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException when it did not
    public static Mark parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Not a domain at a level: " + text);
        }
        return new Mark(Domain.valueOf(text.substring(0, colon)), RiskLevel.valueOf(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return domain + ":" + level;
    }
}
