package org.cwtt.intake.fhir.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/// Answers a refusal by an OperationOutcome, as clients of FHIR expect it.
@Provider
public final class FhirRefusalMapper implements ExceptionMapper<FhirRefusal> {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int MALFORMED = 400;

    @Override
    public Response toResponse(FhirRefusal refusal) {
        OperationOutcome outcome = new OperationOutcome();
        for (FhirRefusal.Issue issue : refusal.issues()) {
            outcome.addIssue()
                    .setSeverity(IssueSeverity.ERROR)
                    .setCode(code(refusal.status()))
                    .setDiagnostics(issue.what())
                    .addExpression(issue.where());
        }
        return Response.status(refusal.status())
                .type(Fhir.JSON)
                .entity(Fhir.write(outcome))
                .build();
    }

    private static IssueType code(int status) {
        return switch (status) {
            case MALFORMED -> IssueType.STRUCTURE;
            case NOT_FOUND -> IssueType.NOTFOUND;
            case CONFLICT -> IssueType.CONFLICT;
            default -> IssueType.BUSINESSRULE;
        };
    }
}
