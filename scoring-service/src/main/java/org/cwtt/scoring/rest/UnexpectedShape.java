package org.cwtt.scoring.rest;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/// JSON of another shape than the endpoint takes, such as a list where an object belongs.
@Provider
public final class UnexpectedShape extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException exception) {
        return HttpProblem.builder()
                .withType(Problems.typeOf(Status.BAD_REQUEST.getStatusCode()))
                .withTitle(Status.BAD_REQUEST.getReasonPhrase())
                .withStatus(Status.BAD_REQUEST)
                .withDetail("The body has not the shape that is expected here")
                .with("field", field(exception))
                .build();
    }

    private static String field(MismatchedInputException exception) {
        return exception.getPath().stream().map(UnexpectedShape::step).collect(Collectors.joining("."));
    }

    private static String step(Reference reference) {
        return reference.getFieldName() != null ? reference.getFieldName() : "[" + reference.getIndex() + "]";
    }
}
