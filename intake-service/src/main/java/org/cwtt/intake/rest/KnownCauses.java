package org.cwtt.intake.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.cwtt.intake.persistence.Outage;

/// What is known of a problem by its cause: an outage, or too much at a time, becomes 503.
@ApplicationScoped
public class KnownCauses implements ProblemPostProcessor {
    private static final int BEFORE_LOGGING = 1000;

    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (problem.getStatusCode() == 500 && Outage.isBehind(context.cause)) {
            return unavailable();
        }
        return problem;
    }

    private static HttpProblem unavailable() {
        return Problem.of(503, "cannot-store-now", "Nothing can be stored at the moment")
                .withDetail("Send the same again, with the same id: it is stored once.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
    }

    @Override
    public int priority() {
        return BEFORE_LOGGING;
    }
}
