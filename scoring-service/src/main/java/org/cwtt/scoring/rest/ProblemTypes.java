package org.cwtt.scoring.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives problems of a body that cannot be read their place and reason; what else the framework finds wrong in a
/// request has the type of those.
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {
    private static final int BEFORE_COMMON = 1000;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return BodyFaults.of(context.cause)
                .map(Problems::unreadable)
                .orElseGet(() -> problem.getType() == null && problem.getStatusCode() == 400
                        ? HttpProblem.builder(problem)
                                .withType(Problems.INVALID)
                                .build()
                        : problem);
    }

    @Override
    public int priority() {
        return BEFORE_COMMON;
    }
}
