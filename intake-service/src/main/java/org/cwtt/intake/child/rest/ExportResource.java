package org.cwtt.intake.child.rest;

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
import org.cwtt.intake.child.FindChildren;
import org.cwtt.intake.child.domain.ChildQuery;
import org.cwtt.intake.child.domain.ChildRecord;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Exports the children that one may see.
@Path("/v1/children/export")
@Tag(name = "Bulk")
@RunOnVirtualThread
public class ExportResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int PAGE = 500;

    private final FindChildren findChildren;
    private final JsonWebToken token;
    private final ObjectMapper json;

    ExportResource(FindChildren findChildren, JsonWebToken token, ObjectMapper json) {
        this.findChildren = findChildren;
        this.token = token;
        this.json = json;
    }

    @GET
    @Produces({NDJSON, CSV})
    @RolesAllowed(Roles.PRACTITIONER)
    @Operation(
            summary = "Every child within your areas, as NDJSON or CSV",
            description = "By id. Every child is logged as read, with the purpose in the Purpose header. In CSV, a cell"
                    + " that a spreadsheet would take for a formula has an apostrophe before it.")
    @APIResponse(responseCode = "200", description = "One child a line")
    @APIResponse(responseCode = "400", description = "No purpose")
    public Response export(
            @HeaderParam("Purpose") @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose,
            @HeaderParam("Accept") @DefaultValue(NDJSON) String accepted) {
        Caller caller = Caller.from(token);
        boolean csv = accepted.contains(CSV);
        StreamingOutput lines = stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            if (csv) {
                out.write(CsvLine.header());
            }
            write(out, csv, caller, purpose);
            out.flush();
        };
        return Response.ok(lines, csv ? CSV + ";charset=UTF-8" : NDJSON).build();
    }

    private void write(Writer out, boolean csv, Caller caller, String purpose) throws IOException {
        UUID after = new UUID(0, 0);
        List<ChildRecord> page;
        do {
            ChildQuery next = new ChildQuery(null, null, null, null, null, null, after, PAGE);
            page = findChildren.find(next, caller.areas(), caller.subject(), purpose);
            for (ChildRecord found : page) {
                out.write(
                        csv
                                ? CsvLine.of(found.child())
                                : json.writeValueAsString(ChildView.from(found.child())) + "\n");
                after = found.child().id();
            }
        } while (page.size() == PAGE);
    }
}
