package org.cwtt.reporting.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.cwtt.messaging.Outage;
import org.cwtt.reporting.FigureStreams.FullException;

/// What is known of a problem by its cause: an outage of the database becomes 503, and so do too many streams.
@ApplicationScoped
class KnownCauses implements ProblemPostProcessor {
    private static final int BEFORE_LOGGING = 1000;
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (context.cause instanceof FullException) {
            return Problems.tooManyStreams();
        }
        if (problem.getStatusCode() == 500 && Outage.isBehind(context.cause)) {
            return unavailable();
        }
        return problem;
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
