package org.cwtt.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cwtt.local.Service;
import org.cwtt.system.client.FrontDoors;

/// One operation of a service, as the service's OpenAPI document describes it.
///
/// @param service such as `intake`
/// @param method in capitals
/// @param path with the names of its parts in braces
/// @param described its part of the document
/// @param examples of what it takes
record Operation(String service, String method, String path, JsonNode described, SchemaExamples examples) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /// All of all services.
    static List<Operation> all(FrontDoors doors) {
        List<Operation> found = new ArrayList<>();
        for (Service service : Service.values()) {
            JsonNode document = doors.send(
                            doors.anonymous(doors.installation().at(service.id(), "/q/openapi?format=json"))
                                    .GET())
                    .expecting(200)
                    .json();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        if (METHODS.contains(method.getKey())) {
                            found.add(new Operation(
                                    service.id(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue(),
                                    new SchemaExamples(document)));
                        }
                    }));
        }
        return found;
    }

    /// As a rule and a failure name it.
    String name() {
        return "%s %s %s".formatted(service, method, path);
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean streams() {
        return described.toString().contains("event-stream");
    }

    /// The media type of its body, or an empty text where it takes none.
    String contentType() {
        var types = described.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "";
    }

    /// The schema of its body, or nothing.
    JsonNode body() {
        return described.path("requestBody").path("content").path(contentType()).path("schema");
    }

    /// The statuses that it tells of.
    Set<String> statuses() {
        Set<String> statuses = new HashSet<>();
        described.path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    /// True if a call without any particulars would do what it is for.
    boolean needsNothing() {
        return !reads() && contentType().isEmpty() && !path.contains("{");
    }
}
