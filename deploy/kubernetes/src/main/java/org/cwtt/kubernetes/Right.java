package org.cwtt.kubernetes;

import java.util.List;
import java.util.Map;

/// One rule of what a Kafka user may do.
///
/// @param kind `topic`, `group` or `transactionalId`
/// @param prefix true if the name stands for all that begin with it
record Right(String kind, String name, boolean prefix, List<String> operations) {
    static Right on(String topic, String... operations) {
        return new Right("topic", topic, false, List.of(operations));
    }

    static Right onAll(String kind, String prefix, String... operations) {
        return new Right(kind, prefix, true, List.of(operations));
    }

    Map<String, Object> asAcl() {
        return Yaml.map(
                "resource",
                Yaml.map("type", kind, "name", name, "patternType", prefix ? "prefix" : "literal"),
                "operations",
                operations);
    }
}
