package org.cwtt.scoring.rulesets;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/// Where in a YAML text each place of the document stands: line and column, from 1.
///
/// Reading it builds nothing, and aliases are refused, so that no text can blow up.
final class Places {
    private static final int DEEPEST = 40;

    private final Map<String, String> lines = new HashMap<>();
    private final List<Scalar> scalars = new ArrayList<>();
    private final Deque<Collection> open = new ArrayDeque<>();
    private int documents;

    /// A text, number or truth value, and where it stands.
    private record Scalar(String place, String word, String line) {}

    /// A mapping or sequence that is being read.
    private static final class Collection {
        private final String place;
        private final boolean mapping;
        private int index;
        private @Nullable String key;

        Collection(String place, boolean mapping) {
            this.place = place;
            this.mapping = mapping;
        }

        String next() {
            if (mapping) {
                return place.isEmpty() ? String.valueOf(key) : place + "." + key;
            }
            return place + "[" + index + "]";
        }
    }

    private Places() {}

    /// @throws InvalidRulesetException with the line, when the text is no YAML, is nested too deeply or uses aliases
    static Places of(String text) {
        Places places = new Places();
        try {
            for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
                places.take(event);
            }
        } catch (YAMLException e) {
            throw new InvalidRulesetException("is neither YAML nor JSON: " + problem(e)).at(placeOf(e));
        }
        return places;
    }

    private static String problem(YAMLException e) {
        return String.valueOf(e instanceof MarkedYAMLException marked ? marked.getProblem() : e.getMessage());
    }

    private static String placeOf(YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? line(marked.getProblemMark())
                : "";
    }

    /// The line at which a word stands within a place; without such a word, that of the place.
    String lineOf(String place, @Nullable String word) {
        return scalars.stream()
                .filter(scalar -> scalar.word().equals(word) && isWithin(scalar.place(), place))
                .map(Scalar::line)
                .findFirst()
                .orElseGet(() -> lineOf(place));
    }

    private static boolean isWithin(String place, String around) {
        return place.startsWith(around + ".") || place.startsWith(around + "[");
    }

    /// The line of a place, or of the nearest one around it.
    private String lineOf(String place) {
        String near = place;
        while (!near.isEmpty()) {
            String line = lines.get(near);
            if (line != null) {
                return line;
            }
            near = near.substring(0, Math.max(0, Math.max(near.lastIndexOf('.'), near.lastIndexOf('['))));
        }
        return line(1, 1);
    }

    static String line(int line, int column) {
        return "line " + line + ", column " + column;
    }

    private static String line(Mark mark) {
        return line(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private void take(Event event) {
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw new InvalidRulesetException("anchors and aliases are not allowed; write it out")
                    .at(line(event.getStartMark()));
        }
        switch (event) {
            case CollectionStartEvent start -> begin(start);
            case CollectionEndEvent _ -> {
                open.pop();
                passed();
            }
            case ScalarEvent scalar -> scalar(scalar);
            case DocumentStartEvent start -> {
                if (documents++ > 0) {
                    throw new InvalidRulesetException("is a second document").at(line(start.getStartMark()));
                }
            }
            default -> {}
        }
    }

    private void begin(CollectionStartEvent start) {
        String place = mark(start);
        if (open.size() >= DEEPEST) {
            throw new InvalidRulesetException("is nested too deeply").at(line(start.getStartMark()));
        }
        open.push(new Collection(place, start instanceof MappingStartEvent));
    }

    private void scalar(ScalarEvent scalar) {
        Collection around = open.peek();
        if (around != null && around.mapping && around.key == null) {
            around.key = scalar.getValue();
            lines.putIfAbsent(around.next(), line(scalar.getStartMark()));
        } else {
            scalars.add(new Scalar(mark(scalar), scalar.getValue(), line(scalar.getStartMark())));
            passed();
        }
    }

    private String mark(Event event) {
        Collection around = open.peek();
        String place = around == null ? "" : around.next();
        lines.putIfAbsent(place, line(event.getStartMark()));
        return place;
    }

    private void passed() {
        Collection around = open.peek();
        if (around != null) {
            around.key = null;
            around.index++;
        }
    }
}
