package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.cwtt.casework.ListDueInterventions;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Access.What;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.DueList;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What is due in the caller's areas, and what can be planned.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("practitioner")
@RunOnVirtualThread
@Tag(name = "Interventions")
public class DueResource {
    private final ListDueInterventions listDueInterventions;
    private final InterventionCatalogue catalogue;
    private final JsonWebToken token;
    private final InstantSource clock;

    /// @param school of the child today
    record DueView(InterventionView intervention, SchoolView school) {}

    record SchoolView(String id, String name) {}

    /// What part of the list is asked for.
    enum View {
        /// Due before today.
        OVERDUE,
        /// Due today or before.
        DUE,
        /// Due within seven days, or before.
        WEEK;

        LocalDate until(LocalDate today) {
            return switch (this) {
                case OVERDUE -> today.minusDays(1);
                case DUE -> today;
                case WEEK -> today.plusDays(7);
            };
        }
    }

    DueResource(
            ListDueInterventions listDueInterventions,
            InterventionCatalogue catalogue,
            JsonWebToken token,
            InstantSource clock) {
        this.listDueInterventions = listDueInterventions;
        this.catalogue = catalogue;
        this.token = token;
        this.clock = clock;
    }

    @GET
    @Path("interventions")
    @Operation(summary = "What is due in your areas, longest due first; Link: rel=next leads on")
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "400", description = "A parameter is wrong: urn:cwtt:problem:invalid-request")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not a practitioner")
    public Response due(
            @Parameter(description = "OVERDUE, DUE (today or before) or WEEK (within seven days)")
                    @QueryParam("view")
                    @DefaultValue("DUE")
                    String view,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @HeaderParam(Purpose.HEADER) @Nullable String purpose,
            @Context UriInfo uri) {
        LocalDate today = clock.instant().atZone(CaseDecider.ZONE).toLocalDate();
        Access access = new Access(new Caller(token).asReader(), What.INTERVENTIONS, Purpose.of(purpose));
        DueList due = listDueInterventions.list(asked(view).until(today), position(after), limit, access);
        List<DueView> page = due.entries().stream()
                .map(entry -> new DueView(
                        InterventionView.from(entry.intervention(), List.of(), today),
                        new SchoolView(entry.schoolId(), entry.schoolName())))
                .toList();
        Response.ResponseBuilder response = Response.ok(page);
        due.next()
                .ifPresent(next -> response.header(
                        "Link",
                        "<"
                                + uri.getRequestUriBuilder()
                                        .replaceQueryParam("after", next)
                                        .build() + ">; rel=\"next\""));
        return response.build();
    }

    @GET
    @Path("intervention-catalogue")
    @Operation(summary = "The services that can be planned, with the goals that each may have")
    @APIResponse(responseCode = "200", description = "The catalogue in use")
    public InterventionCatalogue catalogue() {
        return catalogue;
    }

    private static View asked(String view) {
        for (View known : View.values()) {
            if (known.name().equals(view)) {
                return known;
            }
        }
        throw Problems.invalid(400, "view", view, "one of OVERDUE, DUE, WEEK");
    }

    private static DueList.@Nullable Position position(@Nullable String after) {
        return after == null
                ? null
                : DueList.Position.parse(after)
                        .orElseThrow(() -> Problems.invalid(400, "after", after, "the value of a next link"));
    }
}
