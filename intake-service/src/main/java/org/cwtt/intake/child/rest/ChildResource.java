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
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.ReadChild;
import org.cwtt.intake.child.RegisterChild;
import org.cwtt.intake.child.RegisterChild.Outcome;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.ChildRecord;
import org.cwtt.intake.child.domain.Lookalike;
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
    @Operation(
            summary = "Register a child under an id of your making (UUIDv7)",
            description = "The answer names the children within your areas that may be the same one. They are also"
                    + " listed at /v1/duplicates, for a person to decide.")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(responseCode = "200", description = "The same child was registered before")
    @APIResponse(responseCode = "404", description = "No such school within your areas")
    @APIResponse(responseCode = "409", description = "Another child has this id")
    @APIResponse(responseCode = "410", description = "The child of this id was erased")
    @APIResponse(responseCode = "422", description = "The birth date lies in the future; no such identity number")
    @APIResponse(responseCode = "503", description = "Cannot be stored now; send it again after Retry-After")
    public RestResponse<RegisteredView> register(@NotNull @Valid ChildView request) {
        Caller caller = Caller.from(token);
        Child child = request.toChild();
        return switch (registerChild.register(child, caller.areas(), caller.subject())) {
            case Outcome.Registered(ChildRecord record, List<Lookalike> lookalikes) ->
                ResponseBuilder.<RegisteredView>created(URI.create("/v1/children/" + child.id()))
                        .header("ETag", EntityTag.of(record))
                        .entity(RegisteredView.from(record, lookalikes))
                        .build();
            case Outcome.Repeated(ChildRecord record, List<Lookalike> lookalikes) ->
                ResponseBuilder.ok(RegisteredView.from(record, lookalikes))
                        .header("ETag", EntityTag.of(record))
                        .build();
            case Outcome.OtherContent _ ->
                throw Problem.of(409, "other-content", "Another child is registered under this id")
                        .with("id", child.id())
                        .build();
            case Outcome.Erased _ ->
                throw Problem.of(410, "child-erased", "The child of this id was erased")
                        .build();
            case Outcome.SchoolNotFound _ -> throw Problem.notFound("school", child.schoolId());
            case Outcome.NotBorn _ ->
                throw Problem.of(Problem.UNPROCESSABLE, "birth-date-in-the-future", "The child is not yet born")
                        .with("birthDate", request.birthDate())
                        .build();
            case Outcome.ImplausibleIdentity _ ->
                throw Problem.of(Problem.UNPROCESSABLE, "identity-number-implausible", "No such number has this type")
                        .build();
        };
    }

    @GET
    @Path("{childId}")
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.IDENTITY_READER})
    @Operation(
            summary = "A child within your areas",
            description = "Every answer is logged with your login and the purpose in the Purpose header.")
    @APIResponse(responseCode = "200", description = "The child; the ETag is its version")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    public RestResponse<ChildView> read(
            @RestPath UUID childId,
            @HeaderParam("Purpose") @DefaultValue("care") @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose) {
        Caller caller = Caller.from(token);
        return readChild
                .read(childId, caller.areas(), caller.subject(), purpose)
                .map(found -> ResponseBuilder.ok(ChildView.from(found.child()))
                        .header("ETag", EntityTag.of(found))
                        .build())
                .orElseThrow(() -> Problem.notFound("child", childId));
    }
}
