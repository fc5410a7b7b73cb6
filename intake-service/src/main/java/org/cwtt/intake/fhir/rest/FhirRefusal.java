package org.cwtt.intake.fhir.rest;

import java.util.List;

/// Why something is not taken in, in FHIR's own terms: becomes an OperationOutcome with one issue each.
final class FhirRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// @param where a FHIRPath expression
    record Issue(String where, String what) {}

    private final int status;
    private final transient List<Issue> issues;

    FhirRefusal(int status, List<Issue> issues) {
        super("refused with " + status);
        this.status = status;
        this.issues = List.copyOf(issues);
    }

    int status() {
        return status;
    }

    List<Issue> issues() {
        return issues;
    }
}
