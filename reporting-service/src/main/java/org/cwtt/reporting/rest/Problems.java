package org.cwtt.reporting.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The refusals of this service: each names the parameter, what was given and what is expected.
public final class Problems {
    private Problems() {}

    public static HttpProblem missing(String parameter, String expected) {
        return problem(Status.BAD_REQUEST, "missing-parameter", "A parameter is missing")
                .with("parameter", parameter)
                .with("expected", expected)
                .build();
    }

    public static HttpProblem invalid(String parameter, String given, Object expected) {
        return problem(Status.BAD_REQUEST, "invalid-parameter", "A parameter has a value that it cannot have")
                .with("parameter", parameter)
                .with("given", given)
                .with("expected", expected)
                .build();
    }

    public static HttpProblem notFound(String parameter, String given, String expected) {
        return problem(Status.NOT_FOUND, parameter + "-not-found", "There is no such " + parameter)
                .with("parameter", parameter)
                .with("given", given)
                .with("expected", expected)
                .build();
    }

    /// A file would be cut off.
    public static HttpProblem tooManyFigures(int most) {
        return problem(Status.BAD_REQUEST, "too-many-figures", "These are more figures than a file has")
                .with("expected", "at most " + most + " figures: name a round, an indicator, a smaller area")
                .build();
    }

    /// The round cannot be given to a system that knows quarters.
    public static HttpProblem roundConflict(String name, String title, String given) {
        return problem(Status.CONFLICT, name, title)
                .with("parameter", "round")
                .with("given", given)
                .with("expected", "a round that has begun, with days of its own and a quarter of its own")
                .build();
    }

    static HttpProblem topicsIncomplete(@Nullable String why) {
        return problem(Status.CONFLICT, "topics-incomplete", "The topics do not hold all that is counted")
                .withDetail(why)
                .build();
    }

    static HttpProblem tooManyStreams() {
        return problem(Status.SERVICE_UNAVAILABLE, "too-many-streams", "There are as many streams as can be")
                .withHeader("Retry-After", 30)
                .build();
    }

    private static HttpProblem.Builder problem(Status status, String name, String title) {
        return HttpProblem.builder()
                .withType(URI.create("urn:cwtt:problem:" + name))
                .withTitle(title)
                .withStatus(status);
    }
}
