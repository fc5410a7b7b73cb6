package org.cwtt.intake.child.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.MoveChild;
import org.cwtt.intake.child.UpdateChild;
import org.cwtt.intake.child.domain.Change;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Changes of registered children.
@Path("/v1/children/{childId}")
@Tag(name = "Children")
@RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
@RunOnVirtualThread
public class ChangeResource {
    /// Where a child goes to school from a day on.
    public record MoveRequest(
            @NotNull @Pattern(regexp = "[0-9]{6,12}") String schoolId,
            @NotNull @Pattern(regexp = "R|1|2|3") String grade,
            @NotNull LocalDate movedOn) {}

    private final UpdateChild updateChild;
    private final MoveChild moveChild;
    private final JsonWebToken token;

    ChangeResource(UpdateChild updateChild, MoveChild moveChild, JsonWebToken token) {
        this.updateChild = updateChild;
        this.moveChild = moveChild;
        this.token = token;
    }

    @PUT
    @Operation(
            summary = "Correct what tells a child from others",
            description =
                    "If-Match names the version that you read (ETag). Where the birth date, whether it is estimated, or the sex changes, the"
                            + " child's submissions are scored again.")
    @APIResponse(responseCode = "200", description = "Corrected; the ETag is the new version")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    @APIResponse(responseCode = "412", description = "Somebody has changed the child since you read it")
    @APIResponse(responseCode = "422", description = "The birth date lies in the future; no such identity number")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<ChildView> update(
            @RestPath UUID childId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ParticularsView request) {
        Caller caller = Caller.from(token);
        Change change = updateChild.update(
                childId, EntityTag.version(ifMatch), request.toParticulars(), caller.areas(), caller.subject());
        return ChangeAnswer.of(change, childId, null);
    }

    @POST
    @Path("moves")
    @Operation(
            summary = "Move a child to another school or grade",
            description = "The school may lie outside your areas: then you no longer see the child. What was captured"
                    + " before the move may still be brought in, and counts for the former school.")
    @APIResponse(responseCode = "200", description = "Moved; the ETag is the new version")
    @APIResponse(responseCode = "404", description = "No such child within your areas, or no such school")
    @APIResponse(responseCode = "412", description = "Somebody has changed the child since you read it")
    @APIResponse(responseCode = "422", description = "The day lies in the future, or a later move is known")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<ChildView> move(
            @RestPath UUID childId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MoveRequest request) {
        Caller caller = Caller.from(token);
        MoveChild.Destination destination =
                new MoveChild.Destination(request.schoolId(), request.grade(), request.movedOn());
        Change change =
                moveChild.move(childId, EntityTag.version(ifMatch), destination, caller.areas(), caller.subject());
        return ChangeAnswer.of(change, childId, request.schoolId());
    }
}
