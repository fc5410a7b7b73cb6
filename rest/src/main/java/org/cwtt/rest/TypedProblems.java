package org.cwtt.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Gives what the framework refuses a stable type: the name of its status, such as `urn:cwtt:problem:forbidden`;
/// `urn:cwtt:problem:malformed-body` with the place for a body that cannot be read; and
/// `urn:cwtt:problem:invalid-request` for a parameter that cannot be what it says, which the framework would not find.
///
/// A service that knows better has a post-processor of a higher priority: what has a type keeps it.
@ApplicationScoped
public class TypedProblems implements ProblemPostProcessor {
    private static final String TYPE = "urn:cwtt:problem:";

    /// What PostgreSQL says of a text with U+0000.
    private static final String NULL_CHARACTER = "22021";

    /// Lower than all that says more, and before problems are logged.
    private static final int LAST = 900;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        for (Throwable cause = context.cause; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongParameterException wrong) {
                return invalid(wrong);
            }
            if (cause instanceof JsonProcessingException json && problem.getStatusCode() == 400) {
                return MalformedBody.problem(json);
            }
            if (cause instanceof SQLException refused && NULL_CHARACTER.equals(refused.getSQLState())) {
                return nullCharacter();
            }
        }
        Status status = Status.fromStatusCode(problem.getStatusCode());
        if (status == null) {
            return problem;
        }
        String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return HttpProblem.builder(problem).withType(URI.create(TYPE + name)).build();
    }

    private static HttpProblem invalid(WrongParameterException wrong) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + "invalid-request"))
                .withTitle("The request cannot be meant")
                .withStatus(Status.BAD_REQUEST)
                .withDetail(wrong.getMessage())
                .with(
                        "violations",
                        List.of(Map.of("field", wrong.field(), "given", wrong.given(), "expected", wrong.expected())))
                .build();
    }

    private static HttpProblem nullCharacter() {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + "null-character"))
                .withTitle("A text holds the character U+0000")
                .withStatus(Status.BAD_REQUEST)
                .build();
    }

    @Override
    public int priority() {
        return LAST;
    }
}
