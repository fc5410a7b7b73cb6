package org.cwtt.scoring.rulesets;

import java.util.Locale;

/// Ruleset documents of a single scale, to show what the format holds.
public final class SmallRulesets {
    private static final String DOMAINS = "HEALTH NUTRITION ECONOMIC PROTECTION EDUCATION PSYCHOSOCIAL";

    /// Five items of 0 to 2, two of them reversed, at least three answered: the shape of a subscale of the SDQ, with
    /// invented items.
    static final String STRENGTHS = """
              kind: sum
              items: [a.first, {item: a.second, reversed: true}, a.third, a.fourth, {item: a.fifth, reversed: true}]
              points: {not-true: 0, somewhat-true: 1, certainly-true: 2}
              blanks: prorate
              blanks-allowed: 2
              bands:
              - {band: ordinary, from: 0, below: 4}
              - {band: raised, from: 4, below: 5}
              - {band: high, from: 5, to: 10}
            """;

    private SmallRulesets() {}

    /// A ruleset of one scale that every domain rests on.
    ///
    /// @param scale the scale named `one`, from `kind` on, with a band named `raised` and, if it
    ///     likes, one named `high`; each line indented by two
    public static String of(String scale) {
        StringBuilder text = new StringBuilder("""
                id: small
                version: 1.0.0
                title: A small ruleset
                status: For tests
                complete-with: [CAREGIVER]
                scales:
                - id: one
                  title: One scale
                  respondent: CAREGIVER
                  source: A book
                """);
        text.append(scale).append("domains:\n");
        for (String domain : DOMAINS.split(" ")) {
            text.append("  ")
                    .append(domain)
                    .append(":\n    requires: [one]\n    criteria:\n      - {id: raised-")
                    .append(domain.toLowerCase(Locale.ROOT))
                    .append(", level: MEDIUM, scale: one, band: raised}\n");
            if (scale.contains("band: high,")) {
                text.append("      - {id: high-")
                        .append(domain.toLowerCase(Locale.ROOT))
                        .append(", level: HIGH, scale: one, band: high}\n");
            }
        }
        return text.toString();
    }
}
