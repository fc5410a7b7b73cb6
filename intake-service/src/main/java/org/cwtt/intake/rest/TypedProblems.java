package org.cwtt.intake.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.cwtt.intake.persistence.Outage;

/// The one place through which every problem leaves: outages become 503, malformed bodies get their place, and every
/// problem a stable type.
@ApplicationScoped
public class TypedProblems implements ProblemPostProcessor {
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
        for (Throwable cause = context.cause; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json && problem.getStatusCode() == 400) {
                return MalformedBody.problem(json);
            }
        }
        return Problem.typed(problem);
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
