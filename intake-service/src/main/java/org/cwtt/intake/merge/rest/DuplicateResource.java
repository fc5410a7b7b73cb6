package org.cwtt.intake.merge.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.child.rest.ChildView;
import org.cwtt.intake.merge.KeepApart;
import org.cwtt.intake.merge.ListDuplicates;
import org.cwtt.intake.merge.domain.DuplicatePair;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Pairs of records that may be of one child.
@Path("/v1/duplicates")
@Tag(name = "Duplicates")
@RolesAllowed({Roles.PRACTITIONER, Roles.ADMINISTRATOR})
@RunOnVirtualThread
public class DuplicateResource {
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    /// Two children that may be one.
    ///
    /// @param score 0 to 100
    public record PairView(UUID id, ChildView one, ChildView other, int score, List<String> reasons, Instant foundAt) {
        static PairView from(DuplicatePair pair) {
            return new PairView(
                    pair.id(),
                    ChildView.from(pair.one()),
                    ChildView.from(pair.other()),
                    pair.score(),
                    pair.reasons(),
                    pair.foundAt());
        }
    }

    private final ListDuplicates listDuplicates;
    private final KeepApart keepApart;
    private final JsonWebToken token;

    DuplicateResource(ListDuplicates listDuplicates, KeepApart keepApart, JsonWebToken token) {
        this.listDuplicates = listDuplicates;
        this.keepApart = keepApart;
        this.token = token;
    }

    @GET
    @Operation(
            summary = "Undecided pairs of which both children are within your areas",
            description = "Merge them at /v1/merges, or keep them apart here. Both children are logged as read.")
    @APIResponse(responseCode = "200", description = "A page, by id; the Link header leads to the next")
    public RestResponse<List<PairView>> list(
            @QueryParam("after") @DefaultValue(FIRST) UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            UriInfo uri) {
        Caller caller = Caller.from(token);
        List<PairView> page = listDuplicates.list(caller.areas(), after, limit, caller.subject()).stream()
                .map(PairView::from)
                .toList();
        ResponseBuilder<List<PairView>> answer = ResponseBuilder.ok(page);
        if (page.size() == limit) {
            URI next = uri.getAbsolutePathBuilder()
                    .queryParam("after", page.getLast().id())
                    .queryParam("limit", limit)
                    .build();
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @POST
    @Path("{pairId}/kept-apart")
    @Operation(summary = "Decide that the two are two children")
    @APIResponse(responseCode = "204", description = "Noted; nobody is asked again")
    @APIResponse(responseCode = "404", description = "No such undecided pair within your areas")
    public void keptApart(@RestPath UUID pairId, @NotNull @Valid ReasonRequest request) {
        Caller caller = Caller.from(token);
        if (!keepApart.keepApart(pairId, request.reason(), caller.areas(), caller.subject())) {
            throw Problem.notFound("duplicate", pairId);
        }
    }
}
