package org.cwtt.referral.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cwtt.referral.ListRoutings;
import org.cwtt.referral.ShowRouting;
import org.cwtt.referral.domain.UsedRouting;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// By which rules children are referred, now and before: public, as the rulesets are.
@Path("/v1/routing-tables")
@PermitAll
@RunOnVirtualThread
public class RoutingTableResource {
    private static final String NAME = "[A-Za-z0-9._-]{1,80}";

    private final ListRoutings listRoutings;
    private final ShowRouting showRouting;

    RoutingTableResource(ListRoutings listRoutings, ShowRouting showRouting) {
        this.listRoutings = listRoutings;
        this.showRouting = showRouting;
    }

    @GET
    @Operation(summary = "The routing tables that are or were used, the newest first")
    public List<UsedRouting> list() {
        return listRoutings.list();
    }

    @GET
    @Path("/{id}/{version}")
    @Produces({"application/yaml", MediaType.APPLICATION_JSON})
    @Operation(summary = "A routing table as it is or was used (YAML)")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "400", description = "No such name can be: letters, digits, dots, dashes, underscores")
    @APIResponse(responseCode = "404", description = "It was never used")
    public String show(
            @PathParam("id") @Pattern(regexp = NAME) String id,
            @PathParam("version") @Pattern(regexp = NAME) String version) {
        return showRouting.show(id, version);
    }
}
