package org.cwtt.referral.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.cwtt.referral.PreviewRouting;
import org.cwtt.referral.PreviewRouting.Preview;
import org.cwtt.referral.routing.RoutingFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// A candidate routing table, looked at before it is released.
@Path("/v1/routing-previews")
@RunOnVirtualThread
public class RoutingPreviewResource {
    private final PreviewRouting previewRouting;

    RoutingPreviewResource(PreviewRouting previewRouting) {
        this.previewRouting = previewRouting;
    }

    @POST
    @Consumes({"application/yaml", "text/plain"})
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(
            summary = "How many children a routing table (YAML) would refer to whom, by the newest profiles of"
                    + " a round, beside the current one; nothing is sent")
    @APIResponse(responseCode = "200", description = "The comparison, by department")
    @APIResponse(responseCode = "422", description = "The table must not be used: says where and why")
    public Preview preview(
            @NotBlank String yaml,
            @Parameter(description = "Whose profiles are asked; the latest round's when it is left out")
                    @QueryParam("round")
                    @Size(max = 32)
                    @Nullable
                    String round) {
        return previewRouting.preview(RoutingFile.parse(yaml), round);
    }
}
