package org.cwtt.referral.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.referral.DefineServices;
import org.cwtt.referral.DefineServices.Defined;
import org.cwtt.referral.rest.ServiceLoad.Loaded;
import org.cwtt.referral.rest.ServiceRows.Problem;
import org.cwtt.referral.rest.ServiceRows.Row;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Many services at once, as a department's master list has them: all of them, or none.
@Path("/v1/services")
@RunOnVirtualThread
public class ServiceLoadResource {
    private static final int MOST_ROWS = 5_000;
    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    private final ServiceLoad serviceLoad;
    private final DefineServices defineServices;
    private final SecurityIdentity identity;

    ServiceLoadResource(ServiceLoad serviceLoad, DefineServices defineServices, SecurityIdentity identity) {
        this.serviceLoad = serviceLoad;
        this.defineServices = defineServices;
        this.identity = identity;
    }

    /// What became of a list.
    record Result(int created, int changed) {}

    @POST
    @Consumes(CSV)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            summary = "Enter or change up to 5000 services, all or none (1 MiB)",
            description =
                    "CSV in UTF-8, commas or semicolons, with the columns id, department, name, province, district,"
                            + " catchment, latitude, longitude, capacity, open in the first row, in any order; or one JSON object"
                            + " a line with the same names. What is not in the list stays as it is.")
    @APIResponse(responseCode = "200", description = "All of them are in the directory")
    @APIResponse(responseCode = "400", description = "No such list")
    @APIResponse(responseCode = "413", description = "Too many rows or bytes")
    @APIResponse(responseCode = "422", description = "Nothing was entered: every wrong value with its row")
    public Result loadCsv(byte[] body) {
        return load(ServiceRows.ofCsv(new String(body, UTF_8)));
    }

    @POST
    @Consumes(JSON_LINES)
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(hidden = true)
    public Result loadJsonLines(byte[] body) {
        return load(ServiceRows.ofJsonLines(new String(body, UTF_8)));
    }

    private Result load(List<Row> rows) {
        if (rows.isEmpty()) {
            throw Problems.invalid("body", "at least one row");
        }
        if (rows.size() > MOST_ROWS) {
            throw Problems.of(413, "too-many-rows", "The list has too many rows")
                    .with("limit", MOST_ROWS)
                    .build();
        }
        Loaded loaded = serviceLoad.load(rows);
        refuseIfAny(loaded.problems());
        Caller caller = Caller.of(identity);
        Defined defined = defineServices.define(loaded.services().values(), caller.orgUnits(), caller.login());
        refuseIfAny(outside(loaded, defined));
        return new Result(defined.created(), defined.changed());
    }

    private static List<Problem> outside(Loaded loaded, Defined defined) {
        List<Problem> problems = new ArrayList<>();
        loaded.services().forEach((row, service) -> {
            if (defined.outside().contains(service.id())) {
                problems.add(new Problem(row, "district", service.district(), "a place within your areas"));
            }
        });
        return problems;
    }

    private static void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Problems.of(422, "invalid-services", "Nothing was entered: rows of the list cannot be meant")
                    .with("violations", problems)
                    .build();
        }
    }
}
