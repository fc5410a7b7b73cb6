package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.EndIntervention;
import org.cwtt.casework.EndIntervention.Ending;
import org.cwtt.casework.PlanIntervention;
import org.cwtt.casework.ReadInterventions;
import org.cwtt.casework.RecordDelivery;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.Delivery;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.Intervention;
import org.cwtt.casework.domain.InterventionStep;
import org.cwtt.casework.domain.Plan;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What is planned for a child, and what was delivered.
@Path("/v1/cases/{childId}/interventions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practitioner")
@RunOnVirtualThread
@Tag(name = "Interventions")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not a practitioner")
@APIResponse(responseCode = "404", description = "No such child in your areas, case or intervention")
public class InterventionResource {
    private final PlanIntervention planIntervention;
    private final EndIntervention endIntervention;
    private final RecordDelivery recordDelivery;
    private final ReadInterventions readInterventions;
    private final JsonWebToken token;
    private final InstantSource clock;

    /// @param intervention, goal codes of the catalogue
    /// @param responsible login or profession of the one who sees to it
    /// @param everyDays none: once
    record PlanRequest(
            @NotNull Domain domain,
            @NotNull @Pattern(regexp = Codes.CODE) String intervention,
            @NotNull @Pattern(regexp = Codes.CODE) String goal,
            @NotNull @Pattern(regexp = Codes.LOGIN) String responsible,
            @NotNull LocalDate startsOn,
            @Nullable Integer everyDays,
            @Nullable LocalDate endsOn) {
        Plan toPlan() {
            return new Plan(domain, intervention, goal, responsible, startsOn, everyDays, endsOn);
        }
    }

    /// @param outcome code: what came of it
    record Completion(@NotNull @Pattern(regexp = Codes.CODE) String outcome) {}

    /// @param reason code: why no more
    record Stop(@NotNull @Pattern(regexp = Codes.CODE) String reason) {}

    /// @param reason code: why it was missed
    record DeliveryRequest(
            @NotNull LocalDate on,
            Delivery.@NotNull Result result,
            @Pattern(regexp = Codes.CODE) @Nullable String reason) {}

    InterventionResource(
            PlanIntervention planIntervention,
            EndIntervention endIntervention,
            RecordDelivery recordDelivery,
            ReadInterventions readInterventions,
            JsonWebToken token,
            InstantSource clock) {
        this.planIntervention = planIntervention;
        this.endIntervention = endIntervention;
        this.recordDelivery = recordDelivery;
        this.readInterventions = readInterventions;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All that was planned for the child, with what was delivered")
    @APIResponse(responseCode = "200", description = "The plans, earliest first")
    public List<InterventionView> list(
            @PathParam("childId") UUID childId, @HeaderParam(Purpose.HEADER) @Nullable String purpose) {
        ReadInterventions.Found found = readInterventions.read(childId, access(What.INTERVENTIONS, purpose));
        return found.interventions().stream()
                .map(one -> InterventionView.from(one, found.deliveries(), today()))
                .toList();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Plan a service under an id of your making, or change the plan; the same again changes nothing")
    @APIResponse(responseCode = "201", description = "Planned")
    @APIResponse(responseCode = "200", description = "Changed, or the same again")
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "409", description = "urn:cwtt:problem:case-closed, id-reused or illegal-move")
    @APIResponse(responseCode = "412", description = "It is there, and If-Match does not name its version")
    @APIResponse(responseCode = "422", description = "Not in the catalogue, or a day that cannot be")
    public Response plan(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlanRequest asked) {
        PlanIntervention.Planned planned = planIntervention.plan(
                childId, id, asked.toPlan(), Versions.given(ifMatch), access(What.INTERVENTION_CHANGED, null));
        return answer(planned.intervention(), planned.created());
    }

    @POST
    @Path("{id}/completions")
    @Operation(summary = "Say that a service has done what it was to do, with its outcome")
    @APIResponse(responseCode = "200", description = "The service afterwards")
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "409", description = "Not from this state: urn:cwtt:problem:illegal-move")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response complete(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Completion asked) {
        Ending ending = new Ending(InterventionStep.COMPLETED, asked.outcome(), Versions.needed(ifMatch));
        return answer(endIntervention.end(childId, id, ending, access(What.INTERVENTION_CHANGED, null)), false);
    }

    @POST
    @Path("{id}/stops")
    @Operation(summary = "Stop a service, with the reason")
    @APIResponse(responseCode = "200", description = "The service afterwards")
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "409", description = "Not from this state: urn:cwtt:problem:illegal-move")
    @APIResponse(responseCode = "412", description = "Changed since the version of If-Match")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public Response stop(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Stop asked) {
        Ending ending = new Ending(InterventionStep.STOPPED, asked.reason(), Versions.needed(ifMatch));
        return answer(endIntervention.end(childId, id, ending, access(What.INTERVENTION_CHANGED, null)), false);
    }

    @PUT
    @Path("{id}/deliveries/{deliveryId}")
    @Operation(summary = "Record a delivery, or that it was missed, under an id of your making, as often as need be")
    @APIResponse(responseCode = "201", description = "Recorded; the service afterwards")
    @APIResponse(responseCode = "200", description = "It was recorded before")
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "409", description = "urn:cwtt:problem:id-reused or intervention-ended")
    @APIResponse(responseCode = "422", description = "The day is in the future or before the service starts")
    public Response deliver(
            @PathParam("childId") UUID childId,
            @PathParam("id") UUID id,
            @PathParam("deliveryId") UUID deliveryId,
            @NotNull @Valid DeliveryRequest asked) {
        Delivery delivery =
                new Delivery(deliveryId, id, childId, asked.on(), asked.result(), asked.reason(), token.getName());
        RecordDelivery.Recorded recorded = recordDelivery.record(delivery, access(What.DELIVERY_RECORDED, null));
        return answer(recorded.intervention(), recorded.created());
    }

    private Access access(What what, @Nullable String purpose) {
        return new Access(new Caller(token).asReader(), what, Purpose.of(purpose));
    }

    private LocalDate today() {
        return clock.instant().atZone(CaseDecider.ZONE).toLocalDate();
    }

    private Response answer(Intervention intervention, boolean created) {
        return Response.status(created ? 201 : 200)
                .entity(InterventionView.from(intervention, List.of(), today()))
                .tag(Long.toString(intervention.version()))
                .build();
    }
}
