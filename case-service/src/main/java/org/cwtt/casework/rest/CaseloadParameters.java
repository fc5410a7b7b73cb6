package org.cwtt.casework.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The caseload query as it was given.
public class CaseloadParameters {
    @Parameter(description = "UNKNOWN, LOW, MEDIUM or HIGH: in the domain, or in any when none is given")
    @QueryParam("level")
    @Nullable
    String level;

    @Parameter(
            description = "HEALTH, NUTRITION, ECONOMIC, PROTECTION, EDUCATION or PSYCHOSOCIAL; "
                    + "without a level: children for whom it is MEDIUM or HIGH")
    @QueryParam("domain")
    @Nullable
    String domain;

    @Parameter(description = "Round; default: the newest in which a child of your areas was assessed")
    @QueryParam("round")
    @Nullable
    String round;

    @Parameter(description = "EMIS number of the school of today")
    @QueryParam("school")
    @Nullable
    String school;

    @Parameter(description = "Grade of today, such as R or 2")
    @QueryParam("grade")
    @Nullable
    String grade;

    @Parameter(description = "true: only those for whom a delivery or the team's meeting is late")
    @QueryParam("overdue")
    @Nullable
    String overdue;

    @Parameter(description = "Where the page begins, as in a next link")
    @QueryParam("after")
    @Nullable
    String after;

    @Parameter(description = "1 to 200, default 50")
    @QueryParam("limit")
    @Nullable
    String limit;
}
