package org.cwtt.casework.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.cwtt.casework.domain.ConflictException;
import org.cwtt.casework.domain.IllegalMoveException;
import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.casework.domain.OvertakenException;
import org.cwtt.casework.domain.UnknownRecordException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What the rules refuse, as problem details.
class Refusals {
    @ServerExceptionMapper
    Response unknown(UnknownRecordException refused) {
        return answer(Problems.problem(404, refused.what() + "-not-found", "There is no such " + refused.what())
                .withDetail(refused.getMessage()));
    }

    @ServerExceptionMapper
    Response illegal(IllegalMoveException refused) {
        return answer(Problems.problem(409, "illegal-move", "This step cannot be taken now")
                .withDetail(refused.getMessage())
                .with("state", refused.current())
                .with("allowed", refused.allowed()));
    }

    @ServerExceptionMapper
    Response overtaken(OvertakenException refused) {
        return answer(Problems.problem(412, "overtaken", "It has changed since you saw it")
                .withDetail(refused.getMessage()));
    }

    @ServerExceptionMapper
    Response invalid(InvalidRequestException refused) {
        return Problems.invalid(422, refused.field(), refused.given(), refused.expected())
                .toResponse();
    }

    @ServerExceptionMapper
    Response conflicting(ConflictException refused) {
        return answer(Problems.problem(409, refused.name(), "This cannot be done as things stand")
                .withDetail(refused.getMessage()));
    }

    private static Response answer(HttpProblem.Builder problem) {
        return problem.build().toResponse();
    }
}
