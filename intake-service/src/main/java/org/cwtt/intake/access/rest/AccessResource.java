package org.cwtt.intake.access.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.ReportAccess;
import org.cwtt.intake.access.ReviewEmergencyAccess;
import org.cwtt.intake.access.VerifyAccessLog;
import org.cwtt.intake.access.domain.EmergencyAccess;
import org.cwtt.intake.access.domain.LogEntry;
import org.cwtt.intake.access.domain.LogQuery;
import org.cwtt.intake.access.domain.Verification;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What was read of children, for those who must answer for it.
@Path("/v1")
@Tag(name = "Access")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class AccessResource {
    /// What was found about an emergency access.
    public record FindingRequest(
            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String finding) {}

    private final ReportAccess reportAccess;
    private final VerifyAccessLog verifyAccessLog;
    private final ReviewEmergencyAccess reviewEmergencyAccess;
    private final JsonWebToken token;

    AccessResource(
            ReportAccess reportAccess,
            VerifyAccessLog verifyAccessLog,
            ReviewEmergencyAccess reviewEmergencyAccess,
            JsonWebToken token) {
        this.reportAccess = reportAccess;
        this.verifyAccessLog = verifyAccessLog;
        this.reviewEmergencyAccess = reviewEmergencyAccess;
        this.token = token;
    }

    @GET
    @Path("access-log")
    @Operation(
            summary = "Which children, which fields, which readers, when",
            description =
                    "By child, by reader, by time: what a breach report must answer. No names. Children within your"
                            + " areas; those who work for the nation see erased children too.")
    @APIResponse(responseCode = "200", description = "A page, in the order of the log; send the last position as after")
    public List<LogEntry> report(
            @QueryParam("childId") @Nullable UUID childId,
            @QueryParam("who") @Nullable @Size(max = 100) String who,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return reportAccess.report(
                new LogQuery(childId, who, from, until, after, limit),
                Caller.from(token).areas());
    }

    @GET
    @Path("access-log/verification")
    @Operation(
            summary = "Verify that nobody has changed the log",
            description = "Note the last position and hash elsewhere: they show later whether the end was cut off.")
    @APIResponse(responseCode = "200", description = "No breaks: nothing was changed")
    public Verification verify() {
        return verifyAccessLog.verify();
    }

    @GET
    @Path("emergency-access")
    @Operation(summary = "Who broke the glass for a child within your areas and was not reviewed yet")
    @APIResponse(responseCode = "200", description = "The oldest first, at most 500")
    public List<EmergencyAccess> unreviewed() {
        return reviewEmergencyAccess.list(Caller.from(token).areas());
    }

    @POST
    @Path("emergency-access/{accessId}/review")
    @Operation(summary = "Note what was found about an emergency access")
    @APIResponse(responseCode = "204", description = "Reviewed")
    @APIResponse(
            responseCode = "404",
            description = "Nothing within your areas to be reviewed by you: not one's own, not twice")
    public void review(@RestPath UUID accessId, @NotNull @Valid FindingRequest request) {
        Caller caller = Caller.from(token);
        if (!reviewEmergencyAccess.review(accessId, request.finding(), caller.subject(), caller.areas())) {
            throw Problem.notFound("emergency-access", accessId);
        }
    }
}
