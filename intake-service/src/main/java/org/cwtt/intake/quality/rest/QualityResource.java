package org.cwtt.intake.quality.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.quality.ReportDataQuality;
import org.cwtt.intake.quality.domain.Concern;
import org.cwtt.intake.quality.domain.RuleReport;
import org.cwtt.intake.rest.CsvCell;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The quality of a round's data.
@Path("/v1/data-quality")
@Tag(name = "Data quality")
@RolesAllowed({Roles.PRACTITIONER, Roles.ADMINISTRATOR})
@RunOnVirtualThread
public class QualityResource {
    private static final String CSV = "text/csv";
    private static final String AREA = "[\\p{L}\\p{N} .'()/&-]{0,120}";
    private static final String ROUND = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}";

    private final ReportDataQuality reportDataQuality;
    private final JsonWebToken token;

    QualityResource(ReportDataQuality reportDataQuality, JsonWebToken token) {
        this.reportDataQuality = reportDataQuality;
        this.token = token;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What should be looked at in the data of a round, within your areas",
            description = "Missing sections, implausible measures, duplicates, interviews that were too fast: each with"
                    + " its rule, how many there are, and the ids of the first thousand.")
    @APIResponse(responseCode = "200", description = "One entry a rule")
    public List<RuleReport> report(
            @QueryParam("round") @NotNull @Pattern(regexp = ROUND) String round,
            @QueryParam("area") @DefaultValue("") @Pattern(regexp = AREA) String area) {
        return reportDataQuality.report(Caller.from(token).areas(), area, round);
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(summary = "The same as CSV, a concern a line")
    @APIResponse(responseCode = "200", description = "rule, childId, submissionId, otherId, detail")
    public String table(
            @QueryParam("round") @NotNull @Pattern(regexp = ROUND) String round,
            @QueryParam("area") @DefaultValue("") @Pattern(regexp = AREA) String area) {
        return report(round, area).stream()
                .flatMap(rule -> rule.concerns().stream().map(concern -> line(rule, concern)))
                .collect(Collectors.joining("", "rule,childId,submissionId,otherId,detail\r\n", ""));
    }

    private static String line(RuleReport rule, Concern concern) {
        return Stream.of(
                                rule.rule().id(),
                                concern.childId(),
                                CsvCell.orEmpty(concern.submissionId()),
                                CsvCell.orEmpty(concern.otherId()),
                                CsvCell.orEmpty(concern.detail()))
                        .map(value -> CsvCell.of(value.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
