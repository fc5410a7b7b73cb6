package org.cwtt.intake.area.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.area.DefineRound;
import org.cwtt.intake.area.ListRounds;
import org.cwtt.intake.area.domain.Round;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Rounds.
@Path("/v1/rounds")
@Tag(name = "Areas")
@RunOnVirtualThread
public class RoundResource {
    private final DefineRound defineRound;
    private final ListRounds listRounds;

    RoundResource(DefineRound defineRound, ListRounds listRounds) {
        this.defineRound = defineRound;
        this.listRounds = listRounds;
    }

    @GET
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(summary = "All rounds, in the order in which they open")
    public List<Round> list() {
        return listRounds.all();
    }

    @PUT
    @Path("{roundId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Define a round")
    @APIResponse(responseCode = "200", description = "Changed, or the same as before")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422", description = "It would close before it opens")
    public RestResponse<Round> define(
            @RestPath @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}") String roundId,
            @NotNull @Valid RoundRequest request) {
        Round round = request.toRound(roundId);
        return switch (defineRound.define(round)) {
            case CREATED ->
                ResponseBuilder.create(RestResponse.Status.CREATED, round).build();
            case CHANGED, UNCHANGED -> RestResponse.ok(round);
            case CLOSES_BEFORE_OPENING ->
                throw Problem.of(Problem.UNPROCESSABLE, "round-dates-reversed", "The round would close before it opens")
                        .build();
        };
    }
}
