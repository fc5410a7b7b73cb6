package org.cwtt.reporting.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;
import org.cwtt.reporting.FigureStreams.FullException;

/// Gives a problem that the framework raised the type of its status, such as `urn:cwtt:problem:forbidden`; an outage
/// of the database becomes 503, and so do too many streams.
@ApplicationScoped
class TypedProblems implements ProblemPostProcessor {
    private static final int BEFORE_LOGGING = 1000;
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Status status = Status.fromStatusCode(problem.getStatusCode());
        if (problem.getType() != null || status == null) {
            return problem;
        }
        if (context.cause instanceof FullException) {
            return Problems.tooManyStreams();
        }
        if (status == Status.INTERNAL_SERVER_ERROR && Outage.isBehind(context.cause)) {
            return unavailable();
        }
        String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return HttpProblem.builder(problem)
                .withType(URI.create("urn:cwtt:problem:" + name))
                .build();
    }

    private static HttpProblem unavailable() {
        return HttpProblem.builder()
                .withType(URI.create("urn:cwtt:problem:cannot-read-now"))
                .withTitle("No figures can be read at the moment")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail("Ask the same again after the seconds that Retry-After tells.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    @Override
    public int priority() {
        return BEFORE_LOGGING;
    }
}
