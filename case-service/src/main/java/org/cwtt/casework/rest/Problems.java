package org.cwtt.casework.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/// The problems of this service (RFC 9457), each with a stable type.
final class Problems {
    private static final String TYPE = "urn:cwtt:problem:";

    /// One wrong parameter.
    record WrongParameter(String field, String given, String expected) {}

    private Problems() {}

    /// The same answer whether the child is unknown, gone or outside the caller's areas.
    static HttpProblem childNotFound(UUID childId) {
        return problem(Status.NOT_FOUND, "child-not-found", "Child not found")
                .withDetail("No child " + childId + " in your areas")
                .build();
    }

    static HttpProblem rebuildNotFound() {
        return problem(Status.NOT_FOUND, "rebuild-not-found", "There has been no rebuild")
                .build();
    }

    static HttpProblem invalidQuery(List<WrongParameter> errors) {
        return problem(Status.BAD_REQUEST, "invalid-query", "The query cannot be understood")
                .withDetail(errors.size() == 1 ? "One parameter is wrong" : errors.size() + " parameters are wrong")
                .with("errors", errors)
                .build();
    }

    /// One field is wrong.
    static HttpProblem invalid(int status, String field, String given, String expected) {
        return problem(status, "invalid-request", "The request cannot be meant")
                .withDetail(field + ": expected " + expected)
                .with("errors", List.of(new WrongParameter(field, given, expected)))
                .build();
    }

    static HttpProblem preconditionRequired() {
        return problem(428, "precondition-required", "Say which version you saw")
                .withDetail("If-Match: expected the ETag that was answered, such as \"3\"")
                .build();
    }

    static HttpProblem.Builder problem(int status, String type, String title) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + type))
                .withTitle(title)
                .withStatus(status);
    }

    private static HttpProblem.Builder problem(Status status, String type, String title) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + type))
                .withTitle(title)
                .withStatus(status);
    }
}
