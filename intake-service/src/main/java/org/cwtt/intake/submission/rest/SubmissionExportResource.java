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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
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
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int PAGE = 500;

    private final ExportSubmissions exportSubmissions;
    private final JsonWebToken token;
    private final ObjectMapper json;

    SubmissionExportResource(ExportSubmissions exportSubmissions, JsonWebToken token, ObjectMapper json) {
        this.exportSubmissions = exportSubmissions;
        this.token = token;
        this.json = json;
    }

    @GET
    @Produces({NDJSON, CSV})
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
            @HeaderParam("Accept") @DefaultValue(NDJSON) String accepted) {
        Caller caller = Caller.from(token);
        boolean csv = accepted.contains(CSV);
        StreamingOutput lines = stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            out.write(csv ? AnswerLines.header() : "");
            write(out, csv, caller, purpose);
            out.flush();
        };
        return Response.ok(lines, csv ? CSV + ";charset=UTF-8" : NDJSON).build();
    }

    private void write(Writer out, boolean csv, Caller caller, String purpose) throws IOException {
        UUID after = new UUID(0, 0);
        List<StoredSubmission> page;
        do {
            page = exportSubmissions.page(caller.areas(), after, PAGE, caller.subject(), purpose);
            for (StoredSubmission stored : page) {
                out.write(csv ? AnswerLines.of(stored) : line(stored));
                after = stored.submission().id();
            }
        } while (page.size() == PAGE);
    }

    private String line(StoredSubmission stored) throws IOException {
        return json.writeValueAsString(StoredSubmissionView.from(new ReadSubmission.Shown(stored, List.of()))) + "\n";
    }
}
