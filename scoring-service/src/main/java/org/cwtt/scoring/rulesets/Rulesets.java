package org.cwtt.scoring.rulesets;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cwtt.scoring.domain.Evaluator;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Ruleset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The released rulesets, each read and checked when the service starts; a faulty one stops the start.
@Singleton
public final class Rulesets {
    private final Map<String, ReleasedRuleset> released = new LinkedHashMap<>();
    private final ReleasedRuleset current;
    private final RulesetReader reader = new RulesetReader();

    /// A ruleset with the document it was read from.
    public record ReleasedRuleset(Ruleset ruleset, JsonNode document) {}

    /// @param names `id-version` of each released ruleset; the last is the current one
    /// @throws InvalidRulesetException when one is faulty, or says another id or version than its name
    public Rulesets(@ConfigProperty(name = "scoring.rulesets") List<String> names) {
        names.forEach(name -> released.put(name, load(name)));
        current = List.copyOf(released.values()).getLast();
    }

    /// Every released ruleset.
    public List<ReleasedRuleset> all() {
        return List.copyOf(released.values());
    }

    /// The ruleset of this id and version.
    public Optional<ReleasedRuleset> find(String id, String version) {
        return Optional.ofNullable(released.get(id + "-" + version));
    }

    /// The ruleset that profiles are made with.
    public Ruleset current() {
        return current.ruleset();
    }

    @Produces
    @Singleton
    Evaluator evaluator() {
        return new Evaluator(current());
    }

    private ReleasedRuleset load(String name) {
        String path = "/rulesets/" + name + ".yaml";
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
}
