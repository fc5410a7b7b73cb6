package org.cwtt.intake.child.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.FindChildren;
import org.cwtt.intake.child.domain.ChildQuery;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Searches the child registry.
@Path("/v1/children")
@Tag(name = "Children")
@RunOnVirtualThread
public class ChildSearchResource {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final FindChildren findChildren;
    private final JsonWebToken token;

    ChildSearchResource(FindChildren findChildren, JsonWebToken token) {
        this.findChildren = findChildren;
        this.token = token;
    }

    @GET
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER})
    @Operation(
            summary = "Find children within your areas: a class, or by name (also misspelt), birth date or number",
            description = "Every child that is shown is logged with your login and the purpose in the Purpose header.")
    @APIResponse(responseCode = "200", description = "A page, by id; the Link header leads to the next")
    public RestResponse<List<ChildView>> find(
            @Valid @BeanParam Wanted wanted,
            @HeaderParam("Purpose") @DefaultValue("care") @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose,
            UriInfo uri) {
        Caller caller = Caller.from(token);
        List<ChildView> page = findChildren.find(wanted.toQuery(), caller.areas(), caller.subject(), purpose).stream()
                .map(record -> ChildView.from(record.child()))
                .toList();
        ResponseBuilder<List<ChildView>> answer = ResponseBuilder.ok(page);
        if (page.size() == wanted.limit) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.getLast().id())
                    .build();
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /// What is looked for.
    public static class Wanted {
        @QueryParam("schoolId")
        @Nullable
        @Pattern(regexp = "[0-9]{6,12}")
        String schoolId;

        @QueryParam("grade")
        @Nullable
        @Pattern(regexp = "R|1|2|3")
        String grade;

        @QueryParam("name")
        @Nullable
        @Size(min = 2, max = 100)
        @Pattern(regexp = ChildView.PRINTABLE)
        String name;

        @QueryParam("birthDate")
        @Nullable
        LocalDate birthDate;

        @QueryParam("learnerNumber")
        @Nullable
        @Pattern(regexp = "[0-9]{13}")
        String learnerNumber;

        @QueryParam("identityNumber")
        @Nullable
        @Size(max = 40)
        @Pattern(regexp = ChildView.PRINTABLE)
        String identityNumber;

        @QueryParam("after")
        @DefaultValue(FIRST)
        UUID after = new UUID(0, 0);

        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(200)
        int limit;

        ChildQuery toQuery() {
            return new ChildQuery(schoolId, grade, name, birthDate, learnerNumber, identityNumber, after, limit);
        }
    }
}
