package org.cwtt.intake.classlist.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.classlist.TakeInClassList;
import org.cwtt.intake.classlist.domain.Column;
import org.cwtt.intake.rest.BodyLimits;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Class lists.
@Path("/v1/class-lists/{schoolId}")
@Tag(name = "Bulk")
@RunOnVirtualThread
public class ClassListResource {
    private final TakeInClassList takeInClassList;
    private final JsonWebToken token;

    ClassListResource(TakeInClassList takeInClassList, JsonWebToken token) {
        this.takeInClassList = takeInClassList;
        this.token = token;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Register the learners of a class list (CSV, at most 5000 rows, 2 MiB)",
            description = "UTF-8 or Latin-1; semicolons, commas or tabs. The columns of a SA-SAMS learner export are"
                    + " known; others are named by the parameter column, as in column=FAMILY_NAME:Van. Try it with"
                    + " dryRun=true first. A list may be sent again: who is in already is recognised.")
    @APIResponse(responseCode = "200", description = "What became of the rows, and every wrong value")
    @APIResponse(responseCode = "400", description = "No CSV; no such column")
    @APIResponse(responseCode = "413", description = "Too many rows or bytes")
    @APIResponse(responseCode = "422", description = "A needed column is missing")
    public TakeInClassList.Result takeIn(
            @RestPath @Pattern(regexp = "[0-9]{6,12}") String schoolId,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("column") List<@Pattern(regexp = "[A-Z_]{1,30}:[^\\p{Cntrl}]{1,60}") String> columns,
            byte[] body)
            throws IOException {
        if (body.length > BodyLimits.LIST) {
            throw Problem.of(413, "body-too-large", "The list is too large")
                    .with("limit", BodyLimits.LIST)
                    .build();
        }
        Caller caller = Caller.from(token);
        return takeInClassList.takeIn(
                ListReader.read(body, names(columns), schoolId), dryRun, caller.areas(), caller.subject());
    }

    private static Map<Column, String> names(List<String> columns) {
        Map<Column, String> names = new EnumMap<>(Column.class);
        for (String named : columns) {
            String column = named.substring(0, named.indexOf(':'));
            try {
                names.put(Column.valueOf(column), named.substring(column.length() + 1));
            } catch (IllegalArgumentException _) {
                throw Problem.of(400, "column-unknown", "There is no such column")
                        .with("column", column)
                        .build();
            }
        }
        return names;
    }
}
