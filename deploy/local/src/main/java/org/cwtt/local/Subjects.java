package org.cwtt.local;

import java.net.URI;
import java.util.Map;
import org.cwtt.schemas.Topic;

/// Registers the contract of every topic, so that running services only look schemas up.
final class Subjects {
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private Subjects() {}

    /// What is there already stays; a contract that the registry finds incompatible stops the start.
    ///
    /// @return how many there are
    static int register(URI registry) {
        for (Topic topic : Topic.values()) {
            Http.sendJson(
                    "POST",
                    URI.create(registry + "/subjects/" + topic.subject() + "/versions"),
                    Map.of("schemaType", "AVRO", "schema", topic.schema().toString()));
            Http.sendJson(
                    "PUT", URI.create(registry + "/config/" + topic.subject()), Map.of("compatibility", COMPATIBILITY));
        }
        return Topic.values().length;
    }
}
