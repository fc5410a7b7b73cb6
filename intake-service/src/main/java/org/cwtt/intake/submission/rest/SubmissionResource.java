package org.cwtt.intake.submission.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.rest.IntakeBodies;
import org.cwtt.intake.submission.AcceptBatch;
import org.cwtt.intake.submission.AcceptSubmission;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Outcome;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.intake.submission.rest.BatchLines.Line;
import org.cwtt.rest.RequestTrace;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Submissions: one, or a batch as NDJSON.
@Path("/v1/submissions")
@Tag(name = "Submissions")
@RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
@RunOnVirtualThread
public class SubmissionResource {
    private static final String NDJSON = "application/x-ndjson";

    private final AcceptSubmission acceptSubmission;
    private final AcceptBatch acceptBatch;
    private final SubmissionMeters meters;
    private final JsonWebToken token;
    private final ObjectMapper json;

    SubmissionResource(
            AcceptSubmission acceptSubmission,
            AcceptBatch acceptBatch,
            SubmissionMeters meters,
            JsonWebToken token,
            ObjectMapper json) {
        this.acceptSubmission = acceptSubmission;
        this.acceptBatch = acceptBatch;
        this.meters = meters;
        this.token = token;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring in a submission under an id of your making (UUIDv7)",
            description = "The same may be sent any number of times: it is stored once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmissionRequest.class)))
    @APIResponse(responseCode = "201", description = "Stored")
    @APIResponse(responseCode = "200", description = "Stored before: the first answer once more")
    @APIResponse(responseCode = "400", description = "Not JSON of this shape; the place is named")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    @APIResponse(responseCode = "409", description = "Other content is stored under this id")
    @APIResponse(responseCode = "413", description = "Larger than 256 KiB")
    @APIResponse(responseCode = "422", description = "Wrong answers, one entry each; or a wrong day or round")
    @APIResponse(responseCode = "503", description = "Cannot be stored now; send it again after Retry-After")
    public RestResponse<Receipt> submit(@HeaderParam("traceparent") @Nullable String traceparent, byte[] body)
            throws IOException {
        if (body.length > IntakeBodies.ONE) {
            throw BatchLines.tooLarge();
        }
        Submission submission = SubmissionReader.read(body, 0, body.length);
        Verdict verdict = Verdict.of(acceptSubmission.accept(delivery(submission, Caller.from(token), traceparent)));
        return switch (verdict) {
            case Verdict.Stored(int status, Receipt receipt) -> {
                meters.count(status);
                yield ResponseBuilder.<Receipt>create(status).entity(receipt).build();
            }
            case Verdict.Refused(HttpProblem problem) -> {
                meters.count(problem.getStatusCode());
                throw problem;
            }
        };
    }

    @POST
    @Path("batch")
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            summary = "Bring in up to 500 submissions, one a line",
            description = "Each line is answered by a line as if it had been sent by itself.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmissionRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "A result line for each line",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    @APIResponse(responseCode = "413", description = "More than 500 lines or 16 MiB")
    @APIResponse(responseCode = "503", description = "Cannot be stored now; send it again after Retry-After")
    public String submitBatch(@HeaderParam("traceparent") @Nullable String traceparent, byte[] body)
            throws IOException {
        Caller caller = Caller.from(token);
        List<Line> lines = BatchLines.read(body);
        List<Delivery> deliveries = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Line.Readable readable) {
                deliveries.add(delivery(readable.submission(), caller, traceparent));
            }
        }
        return answers(lines, acceptBatch.accept(deliveries).iterator());
    }

    private String answers(List<Line> lines, Iterator<Outcome> outcomes) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            BatchAnswer answer = switch (line) {
                case Line.Readable(int number, Submission submission) ->
                    BatchAnswer.of(number, submission.id(), Verdict.of(outcomes.next()));
                case Line.Unreadable unreadable -> BatchAnswer.unreadable(unreadable);
            };
            meters.count(answer.status());
            text.append(answer.toLine(json));
        }
        return text.toString();
    }

    private static Delivery delivery(Submission submission, Caller caller, @Nullable String traceparent) {
        return new Delivery(submission, caller.areas(), caller.subject(), RequestTrace.of(traceparent));
    }
}
