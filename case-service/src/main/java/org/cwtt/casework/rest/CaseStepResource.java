package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cwtt.casework.ChangeCase;
import org.cwtt.casework.ReadCaseFile;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.CaseCommand;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.CaseMove;
import org.cwtt.casework.domain.Reader;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Where a child's case stands, and what a team does with it. Every change names in `If-Match` the version it saw.
@Path("/v1/cases/{childId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practitioner")
@RunOnVirtualThread
@Tag(name = "Case life-cycle")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not a practitioner")
@APIResponse(responseCode = "404", description = "No such child in your areas, or it has no case")
public class CaseStepResource {
    private final ReadCaseFile readCaseFile;
    private final ChangeCase changeCase;
    private final JsonWebToken token;
    private final InstantSource clock;

    /// @param team the team's code, such as `JHB-DBST-3`
    /// @param members logins of those of it who work on the case
    record Assignment(
            @NotNull @Pattern(regexp = Codes.CODE) String team,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = Codes.LOGIN) String> members) {}

    /// @param nextOn when the team meets again
    record Review(@NotNull LocalDate nextOn) {}

    /// @param outcome a code of the policy
    record Closure(@NotNull @Pattern(regexp = Codes.CODE) String outcome) {}

    CaseStepResource(ReadCaseFile readCaseFile, ChangeCase changeCase, JsonWebToken token, InstantSource clock) {
        this.readCaseFile = readCaseFile;
        this.changeCase = changeCase;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Path("status")
    @Operation(summary = "Where the child's case stands, with every step; the ETag is its version")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = CaseFileView.class)))
    public Response status(@PathParam("childId") UUID childId, @HeaderParam(Purpose.HEADER) @Nullable String purpose) {
        ReadCaseFile.Found found = readCaseFile.read(childId, access(What.CASE, purpose));
        return answer(found.caseFile(), found.history());
    }

    @POST
    @Path("assignments")
    @Operation(summary = "Give the case to a team, or to another one")
    @APIResponse(responseCode = "200", description = "The case afterwards")
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "409", description = "Not from this state: urn:cwtt:problem:illegal-move")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response assign(
            @PathParam("childId") UUID childId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Assignment asked) {
        return change(
                childId,
                ifMatch,
                at -> new CaseCommand.Assign(
                        asked.team(), asked.members().stream().distinct().toList(), token.getName(), at));
    }

    @POST
    @Path("reviews")
    @Operation(summary = "Say that the team has met about the case, and when it meets again")
    @APIResponse(responseCode = "200", description = "The case afterwards")
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "409", description = "Not from this state: urn:cwtt:problem:illegal-move")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "422", description = "The day is not after today and within a year")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response review(
            @PathParam("childId") UUID childId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Review asked) {
        return change(childId, ifMatch, at -> new CaseCommand.Review(asked.nextOn(), token.getName(), at));
    }

    @POST
    @Path("closures")
    @Operation(summary = "Close a case that the team has reviewed, with an outcome")
    @APIResponse(responseCode = "200", description = "The case afterwards")
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "409", description = "Not from this state: urn:cwtt:problem:illegal-move")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "422", description = "Not an outcome of the policy")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response close(
            @PathParam("childId") UUID childId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Closure asked) {
        return change(childId, ifMatch, at -> new CaseCommand.Close(asked.outcome(), token.getName(), at));
    }

    @POST
    @Path("reopenings")
    @Operation(summary = "Take a closed case up again")
    @APIResponse(responseCode = "200", description = "The case afterwards")
    @APIResponse(responseCode = "409", description = "Not from this state: urn:cwtt:problem:illegal-move")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response reopen(@PathParam("childId") UUID childId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return change(childId, ifMatch, at -> new CaseCommand.Reopen(token.getName(), at));
    }

    private Response change(UUID childId, @Nullable String ifMatch, Function<Instant, CaseCommand> command) {
        CaseFile after = changeCase.change(
                childId, Versions.needed(ifMatch), command.apply(clock.instant()), access(What.CASE_CHANGED, null));
        return answer(after, List.of());
    }

    private Access access(What what, @Nullable String purpose) {
        Reader reader = new Caller(token).asReader();
        return new Access(reader, what, Purpose.of(purpose));
    }

    private Response answer(CaseFile caseFile, List<CaseMove> history) {
        LocalDate today = clock.instant().atZone(CaseDecider.ZONE).toLocalDate();
        return Response.ok(CaseFileView.from(caseFile, history, today))
                .tag(Long.toString(caseFile.version()))
                .build();
    }
}
