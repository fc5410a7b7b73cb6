package org.cwtt.intake.submission.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.rest.Problem;
import org.cwtt.intake.submission.ChangeSubmission;
import org.cwtt.intake.submission.ReadSubmission;
import org.cwtt.intake.submission.domain.SubmissionChange;
import org.cwtt.intake.submission.domain.SubmissionChange.Outcome;
import org.cwtt.intake.submission.domain.WrongAnswer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Stored submissions: read, corrected, withdrawn.
@Path("/v1/submissions/{submissionId}")
@Tag(name = "Submissions")
@RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER})
@RunOnVirtualThread
public class SubmissionChangeResource {
    /// Why a submission counts no longer.
    ///
    /// @param id made by the client (UUIDv7): the same may be sent again
    /// @param version of the submission that you read
    public record WithdrawalRequest(
            @NotNull UUID id,
            @Min(1) @Schema(required = true) int version,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reason) {}

    /// Which answers supersede the ones that stood: all of them, not only those that differ.
    ///
    /// @param id made by the client (UUIDv7): the same may be sent again
    /// @param version of the submission that you read
    public record CorrectionRequest(
            @NotNull UUID id,
            @Min(1) @Schema(required = true) int version,

            @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reason,

            @NotNull ObjectNode answers) {}

    private final ChangeSubmission changeSubmission;
    private final ReadSubmission readSubmission;
    private final JsonWebToken token;

    SubmissionChangeResource(ChangeSubmission changeSubmission, ReadSubmission readSubmission, JsonWebToken token) {
        this.changeSubmission = changeSubmission;
        this.readSubmission = readSubmission;
        this.token = token;
    }

    @GET
    @Operation(
            summary = "A submission with its corrections",
            description =
                    "Logged as a read of the child, with your login and the purpose in the Purpose header. What was"
                            + " answered on suspected abuse is told to whoever brought the submission in alone.")
    @APIResponse(responseCode = "200", description = "The submission as it stands")
    @APIResponse(responseCode = "404", description = "No such submission of a child within your areas")
    public StoredSubmissionView read(
            @RestPath UUID submissionId,
            @HeaderParam("Purpose") @DefaultValue("care") @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose) {
        Caller caller = Caller.from(token);
        return readSubmission
                .read(submissionId, caller.areas(), caller.subject(), purpose)
                .map(StoredSubmissionView::from)
                .orElseThrow(() -> Problem.notFound("submission", submissionId));
    }

    @POST
    @Path("corrections")
    @Operation(
            summary = "Supersede the answers of a submission",
            description = "The answers are checked as those of a new submission; what stood before is kept. What is"
                    + " answered on suspected abuse only whoever brought the submission in may read and correct: others"
                    + " leave it out, and it stays.")
    @APIResponse(responseCode = "201", description = "Corrected")
    @APIResponse(responseCode = "200", description = "The same was done before")
    @APIResponse(responseCode = "404", description = "No such submission of a child within your areas")
    @APIResponse(responseCode = "409", description = "Withdrawn; or another change has this id")
    @APIResponse(responseCode = "412", description = "Somebody has changed the submission since you read it")
    @APIResponse(responseCode = "422", description = "Wrong answers, one entry each")
    public RestResponse<Receipt> correct(@RestPath UUID submissionId, @NotNull @Valid CorrectionRequest request) {
        return change(new SubmissionChange(
                request.id(),
                submissionId,
                request.version(),
                new SubmissionChange.Correction(SubmissionRequest.answers(request.answers())),
                request.reason()));
    }

    @POST
    @Path("withdrawals")
    @Operation(summary = "Void a submission", description = "It counts no longer; what it said is kept.")
    @APIResponse(responseCode = "201", description = "Withdrawn")
    @APIResponse(responseCode = "200", description = "The same was done before")
    @APIResponse(responseCode = "404", description = "No such submission of a child within your areas")
    @APIResponse(responseCode = "409", description = "Withdrawn already; or another change has this id")
    @APIResponse(responseCode = "412", description = "Somebody has changed the submission since you read it")
    public RestResponse<Receipt> withdraw(@RestPath UUID submissionId, @NotNull @Valid WithdrawalRequest request) {
        return change(new SubmissionChange(
                request.id(), submissionId, request.version(), new SubmissionChange.Withdrawal(), request.reason()));
    }

    private RestResponse<Receipt> change(SubmissionChange wanted) {
        Caller caller = Caller.from(token);
        return switch (changeSubmission.change(wanted, caller.areas(), caller.subject())) {
            case Outcome.Done(UUID id, int version, Instant at, boolean repeated) ->
                ResponseBuilder.<Receipt>create(repeated ? 200 : 201)
                        .entity(new Receipt(id, version, at))
                        .build();
            case Outcome.OtherContent _ -> throw Refusal.otherContent(wanted.id());
            case Outcome.SubmissionNotFound _ -> throw Problem.notFound("submission", wanted.submissionId());
            case Outcome.Stale(int version) ->
                throw Problem.of(412, "changed-meanwhile", "Somebody has changed the submission since you read it")
                        .with("version", version)
                        .build();
            case Outcome.AlreadyWithdrawn _ ->
                throw Problem.of(409, "already-withdrawn", "The submission was withdrawn")
                        .build();
            case Outcome.WrongAnswers(List<WrongAnswer> wrong) -> throw Refusal.wrongAnswers(wrong);
        };
    }
}
