package org.cwtt.intake.merge.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.merge.MergeChildren;
import org.cwtt.intake.merge.MergeChildren.Wanted;
import org.cwtt.intake.merge.UndoMerge;
import org.cwtt.intake.merge.domain.Merge;
import org.cwtt.intake.merge.domain.MergeOutcome;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Merges of two records of one child.
@Path("/v1/merges")
@Tag(name = "Duplicates")
@RolesAllowed({Roles.PRACTITIONER, Roles.ADMINISTRATOR})
@RunOnVirtualThread
public class MergeResource {
    /// Which record goes into which.
    ///
    /// @param id made by the client (UUIDv7): the same may be sent again
    public record MergeRequest(
            @NotNull UUID id,
            @NotNull UUID absorbedId,
            @NotNull UUID survivingId,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reason) {}

    /// A merge, undone or not.
    public record MergeView(UUID id, UUID absorbedId, UUID survivingId, Merge.Act done, Merge.@Nullable Act undone) {
        static MergeView from(Merge merge) {
            return new MergeView(merge.id(), merge.absorbedId(), merge.survivingId(), merge.done(), merge.undone());
        }
    }

    private final MergeChildren mergeChildren;
    private final UndoMerge undoMerge;
    private final JsonWebToken token;

    MergeResource(MergeChildren mergeChildren, UndoMerge undoMerge, JsonWebToken token) {
        this.mergeChildren = mergeChildren;
        this.undoMerge = undoMerge;
        this.token = token;
    }

    @POST
    @Operation(
            summary = "Merge two records of one child",
            description = "Submissions go into the surviving record, also those sent for the absorbed one later.")
    @APIResponse(responseCode = "201", description = "Merged")
    @APIResponse(responseCode = "200", description = "Merged before")
    @APIResponse(responseCode = "404", description = "No such active child within your areas")
    @APIResponse(responseCode = "409", description = "Another merge has this id")
    @APIResponse(responseCode = "422", description = "A child cannot be merged into itself")
    public RestResponse<MergeView> merge(@NotNull @Valid MergeRequest request) {
        if (request.absorbedId().equals(request.survivingId())) {
            throw Problem.of(Problem.UNPROCESSABLE, "merge-into-itself", "A child cannot be merged into itself")
                    .build();
        }
        Caller caller = Caller.from(token);
        Wanted wanted = new Wanted(request.id(), request.absorbedId(), request.survivingId(), request.reason());
        return answer(mergeChildren.merge(wanted, caller.areas(), caller.subject()), request.id(), 201);
    }

    @POST
    @Path("{mergeId}/undo")
    @Operation(
            summary = "Take a merge back",
            description = "Each record has again what was sent for it, before the merge or after it.")
    @APIResponse(responseCode = "200", description = "Undone, now or before")
    @APIResponse(responseCode = "404", description = "No such merge within your areas")
    @APIResponse(responseCode = "409", description = "The surviving record was merged since: undo that first")
    public RestResponse<MergeView> undo(@RestPath UUID mergeId, @NotNull @Valid ReasonRequest request) {
        Caller caller = Caller.from(token);
        return answer(undoMerge.undo(mergeId, request.reason(), caller.areas(), caller.subject()), mergeId, 200);
    }

    private static RestResponse<MergeView> answer(MergeOutcome outcome, UUID id, int done) {
        return switch (outcome) {
            case MergeOutcome.Merged(Merge merge) ->
                ResponseBuilder.<MergeView>create(done)
                        .entity(MergeView.from(merge))
                        .build();
            case MergeOutcome.Repeated(Merge merge) -> RestResponse.ok(MergeView.from(merge));
            case MergeOutcome.OtherContent _ ->
                throw Problem.of(409, "other-content", "Another merge has this id")
                        .with("id", id)
                        .build();
            case MergeOutcome.ChildNotFound(UUID childId) -> throw Problem.notFound("child", childId);
            case MergeOutcome.MergeNotFound _ -> throw Problem.notFound("merge", id);
            case MergeOutcome.LaterMerge _ ->
                throw Problem.of(409, "later-merge", "The surviving record was merged since: undo that first")
                        .build();
        };
    }
}
