package org.cwtt.scoring.rulesets;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Ruleset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rulesets that ship, each read and checked when the service starts, and the reading of any other; a faulty one
/// that ships stops the start.
@Singleton
public final class Rulesets {
    private final Map<String, ReleasedRuleset> released = new LinkedHashMap<>();
    private final ReleasedRuleset current;
    private final RulesetReader reader = new RulesetReader();

    /// A ruleset with the document it was read from.
    public record ReleasedRuleset(Ruleset ruleset, JsonNode document) {}

    /// @param names `id-version` of each ruleset that ships, oldest first
    /// @throws InvalidRulesetException when one is faulty, or says another id or version than its name
    public Rulesets(@ConfigProperty(name = "scoring.rulesets") List<String> names) {
        names.forEach(name -> released.put(name, load(name)));
        current = List.copyOf(released.values()).getLast();
    }

    /// Every ruleset that ships.
    public List<ReleasedRuleset> all() {
        return List.copyOf(released.values());
    }

    /// The ruleset of this id and version.
    public Optional<ReleasedRuleset> find(String id, String version) {
        return Optional.ofNullable(released.get(id + "-" + version));
    }

    /// The newest that ships.
    public Ruleset current() {
        return current.ruleset();
    }

    /// Reads a document that somebody hands in.
    ///
    /// @throws InvalidRulesetException when it is faulty
    public ReleasedRuleset read(String document) {
        return reader.read(document);
    }

    /// The document of one that ships, as its file has it.
    public String documentOf(ReleasedRuleset shipped) {
        return Resources.text(
                path(shipped.ruleset().id() + "-" + shipped.ruleset().version()));
    }

    /// The faults of a ruleset, each with the line of the document that its place stands in.
    public static InvalidRulesetException located(String document, InvalidRulesetException faults) {
        return RulesetDocument.of(document).located(faults);
    }

    private ReleasedRuleset load(String name) {
        String path = path(name);
        if (!Resources.has(path)) {
            throw new InvalidRulesetException("is not there").at("ruleset " + name);
        }
        try {
            ReleasedRuleset read = reader.read(Resources.text(path));
            String named = read.ruleset().id() + "-" + read.ruleset().version();
            if (!name.equals(named)) {
                throw new InvalidRulesetException("says of itself that it is " + named).at("version");
            }
            return read;
        } catch (InvalidRulesetException faults) {
            throw new InvalidRulesetException("ruleset " + name + ": " + faults.getMessage());
        }
    }

    private static String path(String name) {
        return "/rulesets/" + name + ".yaml";
    }
}
