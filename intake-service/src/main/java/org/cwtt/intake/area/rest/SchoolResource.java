package org.cwtt.intake.area.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.area.DefineSchool;
import org.cwtt.intake.area.ListSchools;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Schools.
@Path("/v1/schools")
@Tag(name = "Areas")
@RunOnVirtualThread
public class SchoolResource {
    private final DefineSchool defineSchool;
    private final ListSchools listSchools;
    private final JsonWebToken token;

    SchoolResource(DefineSchool defineSchool, ListSchools listSchools, JsonWebToken token) {
        this.defineSchool = defineSchool;
        this.listSchools = listSchools;
        this.token = token;
    }

    @GET
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(summary = "The schools within your areas, by EMIS number")
    @APIResponse(responseCode = "200", description = "A page; the Link header leads to the next")
    public RestResponse<List<School>> list(
            @QueryParam("after") @DefaultValue("") @Pattern(regexp = "[0-9]{0,12}") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            UriInfo uri) {
        List<School> page = listSchools.within(Caller.from(token).areas(), after, limit);
        ResponseBuilder<List<School>> answer = ResponseBuilder.ok(page);
        if (page.size() == limit) {
            URI next = uri.getAbsolutePathBuilder()
                    .queryParam("after", page.getLast().emis())
                    .queryParam("limit", limit)
                    .build();
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @PUT
    @Path("{emis}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Define a school")
    @APIResponse(responseCode = "200", description = "Changed, or the same as before")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "404", description = "Outside your areas")
    @APIResponse(responseCode = "422", description = "The province has no such district")
    public RestResponse<School> define(
            @RestPath @Pattern(regexp = "[0-9]{6,12}") String emis, @NotNull @Valid SchoolRequest request) {
        School school = request.toSchool(emis);
        return switch (defineSchool.define(school, Caller.from(token).areas())) {
            case CREATED ->
                ResponseBuilder.create(RestResponse.Status.CREATED, school).build();
            case CHANGED, UNCHANGED -> RestResponse.ok(school);
            case OUTSIDE_AREAS -> throw Problem.notFound("school", emis);
            case DISTRICT_UNKNOWN ->
                throw Problem.of(Problem.UNPROCESSABLE, "district-unknown", "The province has no such district")
                        .with("province", school.province())
                        .with("district", school.district())
                        .build();
        };
    }
}
