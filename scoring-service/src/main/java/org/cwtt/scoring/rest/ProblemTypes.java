package org.cwtt.scoring.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/// Gives problems of a body that cannot be read their place and reason, and those of its size the type that is told
/// where the body is cut off.
@ApplicationScoped
public class ProblemTypes implements ProblemPostProcessor {
    private static final int BEFORE_COMMON = 1000;
    private static final Set<Integer> OWN = Set.of(400, 413);

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return BodyFaults.of(context.cause)
                .map(Problems::unreadable)
                .orElseGet(() ->
                        problem.getType() == null && OWN.contains(problem.getStatusCode()) ? typed(problem) : problem);
    }

    private static HttpProblem typed(HttpProblem problem) {
        return HttpProblem.builder(problem)
                .withType(Problems.typeOf(problem.getStatusCode()))
                .build();
    }

    @Override
    public int priority() {
        return BEFORE_COMMON;
    }
}
