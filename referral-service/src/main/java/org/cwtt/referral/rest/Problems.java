package org.cwtt.referral.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cwtt.referral.disclosure.IdentityUnavailableException;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.InvalidRoutingException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.Refusal;
import org.cwtt.referral.domain.ResponseKind;
import org.cwtt.referral.domain.ReusedResponseException;
import org.cwtt.referral.domain.TooManyWebhooksException;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.UnknownReportException;
import org.cwtt.referral.domain.UnknownRoutingException;
import org.cwtt.referral.domain.UnknownServiceException;
import org.cwtt.referral.domain.UnknownWebhookException;
import org.cwtt.referral.domain.UnknownWithdrawalException;
import org.cwtt.referral.domain.WrongDepartmentException;
import org.cwtt.referral.webhooks.ForbiddenAddressException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What the rules refuse, as RFC 9457 problem details with a stable type.
class Problems {
    static final String TYPE = "urn:cwtt:problem:";

    static HttpProblem.Builder of(int status, String name, String title) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + name))
                .withStatus(status)
                .withTitle(title);
    }

    static HttpProblem invalid(String field, String expected) {
        return of(400, "invalid-request", "The request cannot be meant")
                .with("violations", List.of(Map.of("field", field, "expected", expected)))
                .build();
    }

    @ServerExceptionMapper
    Response unknown(UnknownReferralException refused) {
        return unknownReferral();
    }

    /// Another department's referral does not exist for the one who asks.
    @ServerExceptionMapper
    Response wrongDepartment(WrongDepartmentException refused) {
        return unknownReferral();
    }

    @ServerExceptionMapper
    Response unknown(UnknownReportException refused) {
        return of(404, "statutory-report-not-found", "There is no such statutory report")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response illegal(IllegalMoveException refused) {
        return of(409, "illegal-move", "The referral cannot take this step")
                .withDetail(refused.getMessage())
                .with("state", String.valueOf(refused.current()))
                .with("allowed", ResponseKind.among(refused.allowed()))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response reused(ReusedResponseException reused) {
        return of(409, "response-id-reused", "The id stands for another response")
                .withDetail(reused.getMessage())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response overtaken(OvertakenException overtaken) {
        return of(412, "overtaken", "The referral has changed since you saw it")
                .withDetail(overtaken.getMessage())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidResponseException invalid) {
        return of(422, "invalid-response", "The response cannot be meant")
                .with("violations", List.of(Map.of("field", invalid.field(), "expected", invalid.expected())))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response unavailable(IdentityUnavailableException unavailable) {
        return of(503, "identity-unavailable", "Intake does not say who the child is")
                .withHeader("Retry-After", 5)
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidRoutingException invalid) {
        return of(422, "invalid-routing", "The routing table must not be used")
                .withDetail(invalid.getMessage())
                .with(
                        "violations",
                        List.of(Map.of("field", invalid.place(), "message", String.valueOf(invalid.getMessage()))))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownRoutingException refused) {
        return of(404, "routing-table-not-found", "No such routing table was ever used")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownWebhookException refused) {
        return of(404, "webhook-not-found", "There is no such webhook").build().toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownWithdrawalException refused) {
        return of(404, "withdrawal-not-found", "There is no such withdrawal of consent")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownServiceException refused) {
        return of(404, "service-not-found", "There is no such service").build().toResponse();
    }

    @ServerExceptionMapper
    Response tooMany(TooManyWebhooksException refused) {
        return of(409, "too-many-webhooks", "Remove a webhook that is not needed any more")
                .withDetail("A system has at most " + refused.most() + ".")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenAddressException forbidden) {
        return of(422, "forbidden-address", "The address must not be called")
                .with("violations", List.of(Map.of("field", "url", "expected", String.valueOf(forbidden.getMessage()))))
                .build()
                .toResponse();
    }

    /// What a line of a bulk response is refused with: the same as a request of its own.
    record LineRefusal(int status, String type, String title) {}

    static LineRefusal refusal(RuntimeException refused) {
        Refusal refusal = Refusal.of(refused);
        return new LineRefusal(status(refused), TYPE + refusal.problem(), refusal.detail());
    }

    private static int status(RuntimeException refused) {
        return switch (refused) {
            case IllegalMoveException _, ReusedResponseException _ -> 409;
            case OvertakenException _ -> 412;
            case InvalidResponseException _ -> 422;
            default -> 404;
        };
    }

    private static Response unknownReferral() {
        return of(404, "referral-not-found", "There is no such referral")
                .build()
                .toResponse();
    }
}
