package org.cwtt.scoring.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives the framework's own problems a stable type.
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return problem.getType() != null
                ? problem
                : HttpProblem.builder(problem)
                        .withType(Problems.typeOf(problem.getStatusCode()))
                        .build();
    }
}
