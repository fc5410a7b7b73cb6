package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import java.util.List;
import org.cwtt.referral.RespondToReferral;
import org.cwtt.referral.domain.DepartmentResponse;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.ReusedResponseException;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.rest.BulkLine.Asked;
import org.cwtt.referral.rest.BulkLine.Result;
import org.cwtt.rest.RequestTrace;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Many responses at once, each taken or refused for itself.
@Path("/v1/referral-responses")
@RunOnVirtualThread
public class BulkResponseResource {
    private static final int MOST_LINES = 200;

    private final RespondToReferral respondToReferral;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    BulkResponseResource(RespondToReferral respondToReferral, SecurityIdentity identity, InstantSource clock) {
        this.respondToReferral = respondToReferral;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Caller.DEPARTMENT_OFFICER)
    @Operation(summary = "Answer up to 200 referrals of your department, in order; a refused line stops no other")
    @APIResponse(responseCode = "200", description = "A result for each line, in order; sent again, nothing changes")
    @APIResponse(responseCode = "400", description = "Not a list of responses: nothing was taken")
    @APIResponse(responseCode = "413", description = "More than 64 kilobytes")
    public List<Result> respond(
            @NotNull @Size(min = 1, max = MOST_LINES) @Valid List<@NotNull Asked> lines,
            @HeaderParam("traceparent") @Nullable String traceparent) {
        Viewer viewer = Caller.of(identity).asDepartment();
        return lines.stream()
                .map(line -> result(viewer, line, RequestTrace.of(traceparent)))
                .toList();
    }

    private Result result(Viewer viewer, Asked line, @Nullable String traceparent) {
        try {
            DepartmentResponse response = line.response()
                    .toResponse(line.referralId(), viewer.ownDepartment(), clock.instant(), line.version());
            Referral after = respondToReferral.respond(viewer, response, traceparent);
            return Result.taken(line, after);
        } catch (UnknownReferralException
                | IllegalMoveException
                | OvertakenException
                | ReusedResponseException
                | InvalidResponseException refused) {
            return Result.refused(line, Problems.refusal(refused));
        }
    }
}
