package org.cwtt.intake.submission.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.rest.Export;
import org.cwtt.intake.submission.ExportSubmissions;
import org.cwtt.intake.submission.ReadSubmission;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Exports the submissions that one may see.
@Path("/v1/submissions/export")
@Tag(name = "Bulk")
@RunOnVirtualThread
public class SubmissionExportResource {
    private static final Export<StoredSubmission> EXPORT = new Export<>(
            AnswerLines.header(),
            AnswerLines::of,
            stored -> StoredSubmissionView.from(new ReadSubmission.Shown(stored, List.of())),
            stored -> stored.submission().id());

    private final ExportSubmissions exportSubmissions;
    private final JsonWebToken token;
    private final ObjectMapper json;

    SubmissionExportResource(ExportSubmissions exportSubmissions, JsonWebToken token, ObjectMapper json) {
        this.exportSubmissions = exportSubmissions;
        this.token = token;
        this.json = json;
    }

    @GET
    @Produces({Export.NDJSON, Export.CSV})
    @RolesAllowed(Roles.PRACTITIONER)
    @Operation(
            summary = "Every submission of the children within your areas, as NDJSON or CSV",
            description = "By id: as NDJSON a submission a line, as CSV an answer a line. Each is logged as a read of"
                    + " its child, with the purpose in the Purpose header. In CSV, a cell that a spreadsheet would"
                    + " take for a formula has an apostrophe before it.")
    @APIResponse(responseCode = "200", description = "The submissions as they stand; withdrawn ones say so")
    @APIResponse(responseCode = "400", description = "No purpose")
    public Response export(
            @HeaderParam("Purpose") @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose,
            @HeaderParam("Accept") @DefaultValue(Export.NDJSON) String accepted) {
        Caller caller = Caller.from(token);
        return EXPORT.of(
                (after, limit) -> exportSubmissions.page(caller.areas(), after, limit, caller.subject(), purpose),
                accepted,
                json);
    }
}
