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
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.FindChildren;
import org.cwtt.intake.child.domain.ChildQuery;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.rest.Export;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Exports the children that one may see.
@Path("/v1/children/export")
@Tag(name = "Bulk")
@RunOnVirtualThread
public class ChildExportResource {
    private static final Export<ChildRecord> EXPORT = new Export<>(
            CsvLine.header(),
            found -> CsvLine.of(found.child()),
            found -> ChildView.from(found.child()),
            found -> found.child().id());

    private final FindChildren findChildren;
    private final JsonWebToken token;
    private final ObjectMapper json;

    ChildExportResource(FindChildren findChildren, JsonWebToken token, ObjectMapper json) {
        this.findChildren = findChildren;
        this.token = token;
        this.json = json;
    }

    @GET
    @Produces({Export.NDJSON, Export.CSV})
    @RolesAllowed(Roles.PRACTITIONER)
    @Operation(
            summary = "Every child within your areas, as NDJSON or CSV",
            description = "By id. Every child is logged as read, with the purpose in the Purpose header. In CSV, a cell"
                    + " that a spreadsheet would take for a formula has an apostrophe before it.")
    @APIResponse(responseCode = "200", description = "One child a line")
    @APIResponse(responseCode = "400", description = "No purpose")
    public Response export(
            @HeaderParam("Purpose") @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose,
            @HeaderParam("Accept") @DefaultValue(Export.NDJSON) String accepted) {
        Caller caller = Caller.from(token);
        return EXPORT.of(
                (after, limit) -> findChildren.find(
                        new ChildQuery(null, null, null, null, null, null, after, limit),
                        caller.areas(),
                        caller.subject(),
                        purpose),
                accepted,
                json);
    }
}
