package org.cwtt.intake.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

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
}
