package org.cwtt.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cwtt.messaging.Outage;
import org.jspecify.annotations.Nullable;

/// Gives what the framework refuses a stable type: the name of its status, such as `urn:cwtt:problem:forbidden`;
/// `urn:cwtt:problem:malformed-body` with the place for a body that cannot be read; `urn:cwtt:problem:invalid-request`
/// for a parameter that cannot be what it says, which the framework would not find; and
/// `urn:cwtt:problem:unavailable-now` with `Retry-After` while the database or the schema registry is away, which would
/// be a fault of ours.
///
/// A service that knows better has a post-processor of a higher priority: what has a type keeps it.
@ApplicationScoped
public class TypedProblems implements ProblemPostProcessor {
    static final String TYPE = "urn:cwtt:problem:";
    static final String NULL_CHARACTER = "null-character";

    /// What PostgreSQL says of a text with U+0000, and of JSON with one.
    private static final String NO_SUCH_CHARACTER = "22021";
    private static final String NO_SUCH_CHARACTER_IN_JSON = "22P05";

    private static final int RETRY_AFTER_SECONDS = 5;

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
            if (cause instanceof HttpClosedException || hadGoneBefore(context.cause, cause)) {
                return brokenOff();
            }
            if (cause instanceof SQLException refused && isNullCharacter(refused.getSQLState())) {
                return nullCharacter();
            }
        }
        if (problem.getStatusCode() == 500 && Outage.isBehind(context.cause)) {
            return unavailable();
        }
        Status status = Status.fromStatusCode(problem.getStatusCode());
        return status == null
                ? problem
                : HttpProblem.builder(problem)
                        .withType(URI.create(TYPE + name(status)))
                        .build();
    }

    /// The sender had left before the first byte of the body was asked for. Of a channel of ours, to the
    /// database or to another service, something else than a bare IOException tells.
    private static boolean hadGoneBefore(Throwable whole, Throwable cause) {
        return whole.getClass() == IOException.class && cause instanceof ClosedChannelException;
    }

    private static String name(Status status) {
        return status == Status.REQUEST_ENTITY_TOO_LARGE
                ? BodyLimits.TOO_LARGE
                : status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /// Nobody hears it: the sender has gone in the middle of a body. It is no fault of ours, so it is not logged as
    /// one.
    private static HttpProblem brokenOff() {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + "body-broken-off"))
                .withTitle("The body was broken off")
                .withStatus(Status.BAD_REQUEST)
                .build();
    }

    private static HttpProblem unavailable() {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + "unavailable-now"))
                .withTitle("Nothing can be read or stored at the moment")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail("Send the same again after the seconds that Retry-After tells.")
                .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                .build();
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

    private static boolean isNullCharacter(@Nullable String sqlState) {
        return NO_SUCH_CHARACTER.equals(sqlState) || NO_SUCH_CHARACTER_IN_JSON.equals(sqlState);
    }

    private static HttpProblem nullCharacter() {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + NULL_CHARACTER))
                .withTitle("A text holds the character U+0000")
                .withStatus(Status.BAD_REQUEST)
                .build();
    }

    @Override
    public int priority() {
        return LAST;
    }
}
