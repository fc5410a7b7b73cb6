package org.cwtt.scoring.rulesets;

import java.util.Locale;

/// Ruleset documents of a single scale, to show what the format holds.
public final class Documents {
    private static final String DOMAINS = "HEALTH NUTRITION ECONOMIC PROTECTION EDUCATION PSYCHOSOCIAL";

    private Documents() {}

    /// A ruleset of one scale that every domain rests on.
    ///
    /// @param scale the scale named `one`, from `kind` on, with a band named `raised`; each line indented by two
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
        }
        return text.toString();
    }
}
