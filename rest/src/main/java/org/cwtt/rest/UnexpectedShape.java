package org.cwtt.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/// JSON of another shape than the endpoint takes, such as a list where an object belongs. The framework would answer
/// without a body; what is told of it is the matter of [TypedProblems], or of a service that knows better.
@Provider
public final class UnexpectedShape extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException exception) {
        return HttpProblem.valueOf(Status.BAD_REQUEST);
    }
}
