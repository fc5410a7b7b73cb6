package org.cwtt.casework.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Locale;

/// Gives a problem that the framework raised the type of its status, such as `urn:cwtt:problem:forbidden`.
@ApplicationScoped
class TypedProblems implements ProblemPostProcessor {
    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Status status = Status.fromStatusCode(problem.getStatusCode());
        if (problem.getType() != null || status == null) {
            return problem;
        }
        String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return HttpProblem.builder(problem)
                .withType(URI.create("urn:cwtt:problem:" + name))
                .build();
    }
}
