package org.cwtt.scoring.domain;

import java.util.List;
import org.cwtt.scoring.rulesets.Rulesets;

/// Documents of rulesets: the reference as it ships, and others that differ from it in one criterion.
public final class Documents {
    /// The rulesets that ship, read once.
    public static final Rulesets SHIPPED = new Rulesets(List.of("cwtt-reference-1.0.0"));

    public static final String REFERENCE = SHIPPED.documentOf(SHIPPED.all().getFirst());

    private static final String VERSION = "version: 1.0.0";
    private static final String SEVERE = "id: severe-chronic-absence, level: HIGH";

    private Documents() {}

    /// Absence of 20 % of the days or more is `MEDIUM`, where the reference says `HIGH`.
    public static String milder(String version) {
        return replaced(replaced(REFERENCE, VERSION, "version: " + version), SEVERE, SEVERE.replace("HIGH", "MEDIUM"));
    }

    /// The same of the newest reference that ships.
    public static String milderThanTheNewest(String version) {
        return replaced(sameAsTheNewest(version), SEVERE, SEVERE.replace("HIGH", "MEDIUM"));
    }

    /// The newest reference that ships under another version.
    public static String sameAsTheNewest(String version) {
        Rulesets newest = new Rulesets(List.of("cwtt-reference-1.3.0"));
        return replaced(newest.documentOf(newest.all().getFirst()), "version: 1.3.0", "version: " + version);
    }

    /// The reference under another version.
    public static String same(String version) {
        return replaced(REFERENCE, VERSION, "version: " + version);
    }

    private static String replaced(String document, String part, String other) {
        if (!document.contains(part)) {
            throw new IllegalStateException("The reference ruleset no longer says " + part);
        }
        return document.replace(part, other);
    }
}
