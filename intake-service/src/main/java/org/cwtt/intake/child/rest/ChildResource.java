package org.cwtt.intake.child.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.ReadChild;
import org.cwtt.intake.child.RegisterChild;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// The child registry.
@Path("/v1/children")
@Tag(name = "Children")
@RunOnVirtualThread
public class ChildResource {
    private final RegisterChild registerChild;
    private final ReadChild readChild;
    private final JsonWebToken token;

    ChildResource(RegisterChild registerChild, ReadChild readChild, JsonWebToken token) {
        this.registerChild = registerChild;
        this.readChild = readChild;
        this.token = token;
    }

    @POST
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(summary = "Register a child under an id of your making (UUIDv7)")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(responseCode = "200", description = "The same child was registered before")
    @APIResponse(responseCode = "404", description = "No such school within your areas")
    @APIResponse(responseCode = "409", description = "Another child has this id")
    @APIResponse(responseCode = "422", description = "The birth date lies in the future")
    @APIResponse(responseCode = "503", description = "Cannot be stored now; send it again after Retry-After")
    public RestResponse<ChildView> register(@NotNull @Valid ChildView request) {
        Caller caller = Caller.from(token);
        Child child = request.toChild();
        return switch (registerChild.register(child, caller.areas(), caller.subject())) {
            case REGISTERED ->
                ResponseBuilder.<ChildView>created(URI.create("/v1/children/" + child.id()))
                        .entity(ChildView.from(child))
                        .build();
            case REPEATED -> RestResponse.ok(ChildView.from(child));
            case OTHER_CONTENT ->
                throw Problem.of(409, "other-content", "Another child is registered under this id")
                        .with("id", child.id())
                        .build();
            case SCHOOL_NOT_FOUND -> throw Problem.notFound("school", child.schoolId());
            case NOT_BORN ->
                throw Problem.of(Problem.UNPROCESSABLE, "birth-date-in-the-future", "The child is not yet born")
                        .with("birthDate", child.birthDate())
                        .build();
        };
    }

    @GET
    @Path("{childId}")
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.IDENTITY_READER})
    @Operation(
            summary = "A child within your areas",
            description = "Every answer is logged with your login and the purpose in the Purpose header.")
    @APIResponse(responseCode = "200", description = "The child")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    public ChildView read(
            @RestPath UUID childId,
            @HeaderParam("Purpose") @DefaultValue("care") @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose) {
        Caller caller = Caller.from(token);
        return readChild
                .read(childId, caller.areas(), caller.subject(), purpose)
                .map(ChildView::from)
                .orElseThrow(() -> Problem.notFound("child", childId));
    }
}
