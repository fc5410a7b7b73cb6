package org.cwtt.scoring.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives the framework's own problems a stable type, and those of a body that cannot be read their place and reason.
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return BodyFaults.of(context.cause)
                .map(Problems::unreadable)
                .orElseGet(() -> problem.getType() != null ? problem : typed(problem));
    }

    private static HttpProblem typed(HttpProblem problem) {
        return HttpProblem.builder(problem)
                .withType(Problems.typeOf(problem.getStatusCode()))
                .build();
    }
}
