package org.cwtt.referral.fhir;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Says below `/fhir` as OperationOutcome what is said elsewhere as problem details.
@ApplicationScoped
class ProblemsInFhir {
    private static final String TYPE = "urn:cwtt:problem:";

    private final FhirJson json;

    ProblemsInFhir(FhirJson json) {
        this.json = json;
    }

    @ServerExceptionMapper
    Response invalid(InvalidRequestException invalid) {
        return problem(400, "invalid-request", "The request cannot be meant")
                .with("violations", List.of(violation(invalid.parameter(), invalid.expected())))
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response unreadable(UnreadableTaskException unreadable) {
        return problem(400, "unreadable-task", "The body is no Task")
                .withDetail(unreadable.getMessage())
                .build()
                .toResponse();
    }

    @ServerResponseFilter
    void translate(ContainerRequestContext request, ContainerResponseContext response) {
        boolean fhir = request.getUriInfo().getPath().startsWith("/fhir/");
        if (fhir && response.getEntity() instanceof HttpProblem problem) {
            response.setEntity(json.write(outcome(problem)), null, MediaType.valueOf(FhirJson.JSON));
        }
    }

    private static HttpProblem.Builder problem(int status, String name, String title) {
        return HttpProblem.builder()
                .withType(URI.create(TYPE + name))
                .withStatus(status)
                .withTitle(title);
    }

    private static Map<String, String> violation(String field, String expected) {
        return Map.of("field", field, "expected", expected);
    }

    private static OperationOutcome outcome(HttpProblem problem) {
        OperationOutcome outcome = new OperationOutcome();
        if (problem.getParameters().get("violations") instanceof Collection<?> violations && !violations.isEmpty()) {
            violations.forEach(one -> violated(outcome, problem, one));
        } else {
            issue(outcome, problem, problem.getDetail());
        }
        return outcome;
    }

    private static void violated(OperationOutcome outcome, HttpProblem problem, Object violation) {
        if (violation instanceof Map<?, ?> one) {
            OperationOutcomeIssueComponent issue =
                    issue(outcome, problem, one.get("field") + ": expected " + one.get("expected"));
            issue.addExpression(String.valueOf(one.get("field")));
        } else {
            issue(outcome, problem, violation.toString());
        }
    }

    private static OperationOutcomeIssueComponent issue(
            OperationOutcome outcome, HttpProblem problem, @Nullable String diagnostics) {
        OperationOutcomeIssueComponent issue = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(code(problem.getStatusCode()))
                .setDiagnostics(diagnostics);
        issue.setDetails(Codes.of(Codes.PROBLEM, name(problem)).setText(problem.getTitle()));
        return issue;
    }

    private static String name(HttpProblem problem) {
        String type = String.valueOf(problem.getType());
        return type.startsWith(TYPE) ? type.substring(TYPE.length()) : "other";
    }

    private static IssueType code(int status) {
        return switch (status) {
            case 400 -> IssueType.INVALID;
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.BUSINESSRULE;
            case 503 -> IssueType.TRANSIENT;
            default -> IssueType.EXCEPTION;
        };
    }
}
