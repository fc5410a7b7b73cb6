package org.cwtt.intake.rights.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.rest.Problem;
import org.cwtt.intake.rights.EraseChild;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Erasure of a child.
@Path("/v1/children/{childId}/erasure")
@Tag(name = "Rights")
@RunOnVirtualThread
public class ErasureResource {
    /// At whose request, and why.
    public record ErasureRequest(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reason) {}

    private final EraseChild eraseChild;
    private final JsonWebToken token;

    ErasureResource(EraseChild eraseChild, JsonWebToken token) {
        this.eraseChild = eraseChild;
        this.token = token;
    }

    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Erase a child, for ever",
            description = "Everything held here is deleted but the proof of it and the log of reads, which know no more"
                    + " than the id; every service is told. Do not put a name into the reason.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    public void erase(@RestPath UUID childId, @NotNull @Valid ErasureRequest request) {
        Caller caller = Caller.from(token);
        if (!eraseChild.erase(childId, request.reason(), caller.areas(), caller.subject())) {
            throw Problem.notFound("child", childId);
        }
    }
}
