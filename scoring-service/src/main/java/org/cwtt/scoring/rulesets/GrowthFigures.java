package org.cwtt.scoring.rulesets;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.cwtt.scoring.domain.GrowthReference;
import org.cwtt.scoring.domain.InvalidRulesetException;

/// The growth figures that ship with the service, by the name of their file, each read once.
///
/// A file that a released ruleset rests on never changes: better figures are a new file.
final class GrowthFigures {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    private final Map<String, GrowthReference> read = new ConcurrentHashMap<>();

    /// @throws InvalidRulesetException when there are none of this name
    GrowthReference named(String name) {
        String path = "/growth/" + name + ".csv";
        if (!NAME.matcher(name).matches() || !Resources.has(path)) {
            throw new InvalidRulesetException("there are no growth figures named " + name);
        }
        return read.computeIfAbsent(
                name, _ -> new GrowthReference(Resources.text(path).lines().toList()));
    }
}
