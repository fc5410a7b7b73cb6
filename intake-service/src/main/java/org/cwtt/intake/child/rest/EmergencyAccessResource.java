package org.cwtt.intake.child.rest;

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
import org.cwtt.intake.access.domain.EmergencyAccess;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.BreakGlass;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Breaking the glass.
@Path("/v1/children/{childId}/emergency-access")
@Tag(name = "Access")
@RunOnVirtualThread
public class EmergencyAccessResource {
    /// Why it cannot wait.
    public record EmergencyRequest(
            @NotBlank @Size(min = 10, max = 500) @Pattern(regexp = ChildView.PRINTABLE)
            String reason) {}

    private final BreakGlass breakGlass;
    private final JsonWebToken token;

    EmergencyAccessResource(BreakGlass breakGlass, JsonWebToken token) {
        this.breakGlass = breakGlass;
        this.token = token;
    }

    @POST
    @RolesAllowed(Roles.PRACTITIONER)
    @Operation(
            summary = "Open a child outside your areas to you for three hours, in an emergency",
            description = "Somebody else reviews it. Every read is logged as an emergency read.")
    @APIResponse(responseCode = "201", description = "Open until closesAt")
    @APIResponse(responseCode = "404", description = "No such child")
    public RestResponse<EmergencyAccess> open(@RestPath UUID childId, @NotNull @Valid EmergencyRequest request) {
        EmergencyAccess access = breakGlass
                .open(childId, Caller.from(token).subject(), request.reason())
                .orElseThrow(() -> Problem.notFound("child", childId));
        return ResponseBuilder.<EmergencyAccess>create(201).entity(access).build();
    }
}
