package org.cwtt.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What somebody sends who does not mean well, or whose program is broken.
///
/// @param random what of it, repeatable by its seed
record Malice(RandomGenerator random) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 5_000;
    private static final int LONG = 70_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "' OR '1'='1",
            "'; DROP TABLE children; --",
            "{{7*7}}${7*7}#{7*7}",
            "{cdi:config}",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://me.example\")",
            "line\r\nSet-Cookie: session=mine",
            "null\u0000byte",
            "\uD800",
            "\u202Ereversed",
            "../../../etc/passwd",
            "%00%2e%2e%2f",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "NaN",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "true",
            "[]",
            "\u0130\u00DF\uFB01");

    String text() {
        return random.nextInt(12) == 0 ? "x".repeat(LONG) : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /// For an address: no server lets longer ones in.
    String shortText() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /// A body that may have fitted, broken in one or several places.
    String body(JsonNode fitting) {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> "{\"a\":";
            case 2 -> "[".repeat(DEEP) + "]".repeat(DEEP);
            case 3 -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP);
            case 4 -> value().toString();
            default -> broken(fitting).toString();
        };
    }

    private JsonNode broken(JsonNode fitting) {
        JsonNode copy = fitting.deepCopy();
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            List<JsonNode> containers = new ArrayList<>();
            collect(copy, containers);
            if (containers.isEmpty()) {
                return value();
            }
            breakOne(containers.get(random.nextInt(containers.size())));
        }
        return copy;
    }

    private void breakOne(JsonNode container) {
        switch (container) {
            case ObjectNode object -> {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.isEmpty() || random.nextInt(6) == 0
                        ? "unheard-of"
                        : names.get(random.nextInt(names.size()));
                if (random.nextInt(5) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, value());
                }
            }
            case ArrayNode array -> {
                int more = random.nextInt(10) == 0 ? 5_000 : 1;
                JsonNode value = value();
                for (int i = 0; i < more; i++) {
                    array.add(value);
                }
            }
            default -> throw new IllegalStateException("No container: " + container.getNodeType());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextInt());
            case 2 -> JSON.numberNode(Double.MAX_VALUE);
            case 3 -> JSON.numberNode(Long.MIN_VALUE);
            case 4 -> JSON.booleanNode(random.nextBoolean());
            case 5 -> JSON.arrayNode();
            case 6 -> JSON.objectNode();
            default -> JSON.textNode(text());
        };
    }
}
