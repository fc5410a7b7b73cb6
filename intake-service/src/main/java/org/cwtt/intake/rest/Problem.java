package org.cwtt.intake.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;

/// Problem details (RFC 9457) with a stable type, `urn:cwtt:problem:<name>`.
public final class Problem {
    private static final String TYPE = "urn:cwtt:problem:";

    public static final int UNPROCESSABLE = 422;

    private Problem() {}

    /// A problem of this kind, for the caller to complete.
    public static HttpProblem.Builder of(int status, String name, String title) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + name))
                .withStatus(status)
                .withTitle(title);
    }

    /// Something does not exist, or not within the caller's areas: the answer is the same.
    public static HttpProblem notFound(String kind, Object id) {
        return of(404, kind + "-not-found", "There is no such " + kind + " within your areas")
                .withDetail(kind + " " + id)
                .build();
    }

    /// A problem that came up without a type gets the one of its status.
    static HttpProblem typed(HttpProblem problem) {
        Status status = Status.fromStatusCode(problem.getStatusCode());
        String name = status == null
                ? "status-" + problem.getStatusCode()
                : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return HttpProblem.builder(problem).withType(URI.create(TYPE + name)).build();
    }
}
