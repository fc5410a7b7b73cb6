package org.cwtt.scoring.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cwtt.scoring.comparisons.ComparisonRefusedException;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.cwtt.scoring.releases.RulesetStandsException;
import org.cwtt.scoring.releases.UnknownRulesetException;
import org.cwtt.scoring.rest.ExplanationRequest.WrongScale;
import org.cwtt.scoring.rest.RequestedAnswers.WrongAnswer;

/// The problems that this service tells (RFC 9457), each under a stable type.
final class Problems {
    private static final String PREFIX = "urn:cwtt:problem:";
    private static final String INVALID_REQUEST = "invalid-request";

    /// The type of whatever is wrong with a request itself.
    static final URI INVALID = URI.create(PREFIX + INVALID_REQUEST);

    private Problems() {}

    static HttpProblem unreadable(BodyFaults.Violation violation) {
        return problem(Status.BAD_REQUEST, INVALID_REQUEST, Status.BAD_REQUEST.getReasonPhrase())
                .with("violations", List.of(violation))
                .build();
    }

    static HttpProblem wrongAnswers(List<WrongAnswer> wrong) {
        return problem(Status.BAD_REQUEST, "wrong-answers", "Answers that cannot be read")
                .with("answers", wrong)
                .build();
    }

    static HttpProblem wrongScales(List<WrongScale> wrong) {
        return problem(Status.BAD_REQUEST, "wrong-scales", "Scales that the ruleset does not have")
                .with("scales", wrong)
                .build();
    }

    static HttpProblem rulesetNotFound(UnknownRulesetException unknown) {
        return problem(Status.NOT_FOUND, "ruleset-not-found", "No such ruleset")
                .withDetail(unknown.getMessage())
                .build();
    }

    static HttpProblem invalidRuleset(InvalidRulesetException fault) {
        return problem(Status.BAD_REQUEST, "invalid-ruleset", "A ruleset that cannot be meant")
                .withDetail(fault.getMessage())
                .build();
    }

    static HttpProblem rulesetStands(RulesetStandsException stands) {
        return problem(Status.CONFLICT, "ruleset-stands", "A ruleset that does not change")
                .withDetail(stands.getMessage())
                .build();
    }

    static HttpProblem rulesetsUnavailable() {
        return problem(Status.SERVICE_UNAVAILABLE, "rulesets-unavailable", "The rulesets cannot be changed now")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }

    static HttpProblem comparisonNotFound(UUID id) {
        return problem(Status.NOT_FOUND, "comparison-not-found", "No such comparison")
                .withDetail("There is no comparison " + id + ", or it is no longer held")
                .build();
    }

    static HttpProblem comparisonRefused(ComparisonRefusedException refused) {
        return switch (refused.reason()) {
            case UNKNOWN_ROUND -> refused(Status.NOT_FOUND, "round-not-found", "No such round", refused);
            case ID_TAKEN -> refused(Status.CONFLICT, "comparison-exists", "Another comparison has this id", refused);
            case TOO_MANY ->
                refused(Status.TOO_MANY_REQUESTS, "too-many-comparisons", "Too many comparisons run", refused);
            case UNAVAILABLE -> refused(Status.SERVICE_UNAVAILABLE, "comparisons-unavailable", "Not now", refused);
        };
    }

    private static HttpProblem refused(Status status, String type, String title, ComparisonRefusedException refused) {
        return problem(status, type, title).withDetail(refused.getMessage()).build();
    }

    private static HttpProblem.Builder problem(Status status, String type, String title) {
        return HttpProblem.builder()
                .withType(URI.create(PREFIX + type))
                .withTitle(title)
                .withStatus(status);
    }
}
