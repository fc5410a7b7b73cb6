package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.cwtt.referral.DefineServices;
import org.cwtt.referral.DefineServices.Defined;
import org.cwtt.referral.ListServices;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.domain.UnknownServiceException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The directory of services: facilities, social development offices, school support teams.
@Path("/v1/services")
@RunOnVirtualThread
public class ServiceResource {
    private static final String WHOLE_COUNTRY = "ZA";

    private final ListServices listServices;
    private final DefineServices defineServices;
    private final SecurityIdentity identity;

    ServiceResource(ListServices listServices, DefineServices defineServices, SecurityIdentity identity) {
        this.listServices = listServices;
        this.defineServices = defineServices;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Caller.DEPARTMENT_OFFICER, Caller.PRACTITIONER, Caller.ADMINISTRATOR})
    @Operation(summary = "The services of all departments in the order of their ids, with what is taken of them")
    @APIResponse(
            responseCode = "200",
            description = "One page; Link: rel=next leads on",
            content = @Content(schema = @Schema(implementation = ServiceView[].class)))
    @APIResponse(responseCode = "400", description = "Unknown department, or limit beyond 500")
    public Response list(
            @Parameter(description = "ZA-GP, a district's code, or a catchment's name")
                    @QueryParam("area")
                    @DefaultValue(WHOLE_COUNTRY)
                    @Pattern(regexp = "[^\\p{Cntrl}]{1,80}")
                    String area,
            @QueryParam("department") @Nullable String department,
            @Parameter(description = "Only open ones without a place left") @QueryParam("full") @DefaultValue("false")
                    boolean full,
            @QueryParam("after") @DefaultValue("") @Pattern(regexp = "(" + Service.ID + ")?") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        Department of = Page.oneOf(Department.class, "department", department);
        List<ServiceView> page = listServices.list(of, List.of(area), full, after, limit).stream()
                .map(ServiceView::of)
                .toList();
        return Page.of(page, limit, ServiceView::id, uri);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Caller.ADMINISTRATOR)
    @Operation(summary = "Enter a service, or change it; the same again changes nothing")
    @APIResponse(responseCode = "200", description = "It was known, and is as you said")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(responseCode = "400", description = "Something is missing or cannot be meant: says what was expected")
    @APIResponse(responseCode = "404", description = "It lies, or lay, outside your areas")
    public Response define(
            @PathParam("id") @Pattern(regexp = Service.ID) String id, @NotNull @Valid ServiceRequest request) {
        Caller caller = Caller.of(identity);
        Defined defined = defineServices.define(List.of(request.toService(id)), caller.orgUnits(), caller.login());
        if (!defined.outside().isEmpty()) {
            throw new UnknownServiceException(id);
        }
        return Response.status(defined.created() == 1 ? 201 : 200).build();
    }
}
