package org.cwtt.scoring.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Says that the assessments of one partition that come after a key are to be scored again after a release.
///
/// @param ruleset `id:version`
/// @param releasedAt tells this release from an earlier one of the same ruleset
/// @param after key of the assessment that was scored last; empty at the beginning
record Sweep(String ruleset, Instant releasedAt, String after) {
    private static final String SEPARATOR = "|";

    static Sweep from(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 3);
        return new Sweep(parts[0], Instant.parse(parts[1]), parts[2]);
    }

    Sweep goingOnAfter(String key) {
        return new Sweep(ruleset, releasedAt, key);
    }

    byte[] bytes() {
        return String.join(SEPARATOR, ruleset, releasedAt.toString(), after).getBytes(StandardCharsets.UTF_8);
    }
}
