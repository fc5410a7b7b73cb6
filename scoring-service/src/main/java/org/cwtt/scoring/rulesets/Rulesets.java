package org.cwtt.scoring.rulesets;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cwtt.scoring.domain.GrowthReference;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.domain.Ruleset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The rulesets that ship, each read and checked when the service starts, and the reading of any other; a faulty one
/// that ships stops the start.
@Singleton
public final class Rulesets {
    private static final String GROWTH_REFERENCE = "/growth/who-2007-growth-reference.csv";

    private final Map<String, ReleasedRuleset> released = new LinkedHashMap<>();
    private final ReleasedRuleset current;
    private final RulesetReader reader;
    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /// A ruleset with the document it was read from.
    public record ReleasedRuleset(Ruleset ruleset, JsonNode document) {}

    /// @param names `id-version` of each ruleset that ships, oldest first
    /// @throws InvalidRulesetException when one is faulty, or says another id or version than its name
    public Rulesets(@ConfigProperty(name = "scoring.rulesets") List<String> names) {
        reader = new RulesetReader(
                new GrowthReference(resource(GROWTH_REFERENCE).lines().toList()));
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
        JsonNode tree = tree(document);
        return new ReleasedRuleset(reader.read(tree), tree);
    }

    /// The document of one that ships, as its file has it.
    public String documentOf(ReleasedRuleset shipped) {
        return resource(path(shipped.ruleset().id() + "-" + shipped.ruleset().version()));
    }

    private ReleasedRuleset load(String name) {
        JsonNode document = document(name);
        try {
            Ruleset ruleset = reader.read(document);
            if (!name.equals(ruleset.id() + "-" + ruleset.version())) {
                throw new InvalidRulesetException(
                        "says of itself that it is " + ruleset.id() + "-" + ruleset.version());
            }
            return new ReleasedRuleset(ruleset, document);
        } catch (InvalidRulesetException fault) {
            throw new InvalidRulesetException("ruleset " + name + ": " + fault.getMessage());
        }
    }

    private JsonNode document(String name) {
        try {
            return tree(resource(path(name)));
        } catch (InvalidRulesetException fault) {
            throw new InvalidRulesetException("ruleset " + name + ": " + fault.getMessage());
        }
    }

    private JsonNode tree(String document) {
        try {
            return yaml.readTree(document);
        } catch (IOException e) {
            throw new InvalidRulesetException(String.valueOf(e.getMessage()));
        }
    }

    private static String path(String name) {
        return "/rulesets/" + name + ".yaml";
    }

    private static String resource(String path) {
        try (InputStream stream = Rulesets.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
