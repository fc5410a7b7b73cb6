package org.cwtt.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.pages.Words;

/// A domain's level as it stands in a table: a sign of its own shape and a word, so that no colour is needed.
record Cell(String domain, String level, String sign, String word) {
    static Cell of(Words w, Domain domain, RiskLevel level) {
        return new Cell(w.of(domain), level.name(), sign(level), w.of(level));
    }

    /// One for each domain, in their order.
    static List<Cell> all(Words w, Map<Domain, RiskLevel> levels) {
        return Arrays.stream(Domain.values())
                .map(domain -> of(w, domain, levels.getOrDefault(domain, RiskLevel.UNKNOWN)))
                .toList();
    }

    /// What the signs mean, the gravest first.
    static List<Cell> legend(Words w) {
        return Arrays.stream(RiskLevel.values())
                .sorted(java.util.Comparator.reverseOrder())
                .map(level -> of(w, Domain.HEALTH, level))
                .toList();
    }

    static String sign(RiskLevel level) {
        return switch (level) {
            case HIGH -> "\u25b2";
            case MEDIUM -> "\u25c6";
            case LOW -> "\u25cb";
            case UNKNOWN -> "?";
        };
    }
}
