package org.cwtt.intake.fhir.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.questionnaire.FindQuestionnaires;
import org.cwtt.intake.submission.AcceptSubmission;
import org.cwtt.intake.submission.ReadSubmission;
import org.cwtt.intake.submission.domain.Delivery;
import org.cwtt.intake.submission.domain.Outcome;
import org.cwtt.intake.submission.domain.StoredSubmission;
import org.cwtt.intake.submission.domain.Submission;
import org.cwtt.intake.submission.domain.WrongAnswer;
import org.cwtt.rest.RequestTrace;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Submissions in FHIR R4.
@Path("/fhir/QuestionnaireResponse")
@Tag(name = "FHIR")
@Produces(Fhir.JSON)
@RunOnVirtualThread
public class ResponseFhirResource {
    private static final String UUID_URN = "urn:uuid:";

    private final AcceptSubmission acceptSubmission;
    private final ReadSubmission readSubmission;
    private final FindQuestionnaires findQuestionnaires;
    private final JsonWebToken token;

    ResponseFhirResource(
            AcceptSubmission acceptSubmission,
            ReadSubmission readSubmission,
            FindQuestionnaires findQuestionnaires,
            JsonWebToken token) {
        this.acceptSubmission = acceptSubmission;
        this.readSubmission = readSubmission;
        this.findQuestionnaires = findQuestionnaires;
        this.token = token;
    }

    @PUT
    @Path("{id}")
    @Consumes({Fhir.JSON, "application/json"})
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Bring in a submission under an id of your making (UUIDv7)",
            description = "The same may be sent any number of times: it is stored once. It is checked as every"
                    + " submission is; each wrong answer is an issue.")
    @APIResponse(responseCode = "201", description = "Stored")
    @APIResponse(responseCode = "200", description = "Stored before")
    @APIResponse(responseCode = "404", description = "No such child within your areas")
    @APIResponse(responseCode = "409", description = "Other content is stored under this id")
    @APIResponse(responseCode = "422", description = "An OperationOutcome with one issue each")
    public RestResponse<String> put(
            @RestPath UUID id, @HeaderParam("traceparent") @Nullable String traceparent, byte[] body) {
        return bringIn(id, Fhir.read(body, QuestionnaireResponse.class), traceparent);
    }

    @POST
    @Consumes({Fhir.JSON, "application/json"})
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Bring in a submission under the id in its identifier, urn:uuid:...",
            description = "As with PUT: the identifier is of the sender's making, so that a repeat is recognised.")
    @APIResponse(responseCode = "201", description = "Stored")
    @APIResponse(responseCode = "200", description = "Stored before")
    @APIResponse(responseCode = "422", description = "An OperationOutcome with one issue each")
    public RestResponse<String> post(@HeaderParam("traceparent") @Nullable String traceparent, byte[] body) {
        QuestionnaireResponse theirs = Fhir.read(body, QuestionnaireResponse.class);
        String identifier = theirs.getIdentifier().getValue();
        UUID id = (identifier != null && identifier.startsWith(UUID_URN)
                        ? ResponseFromFhir.uuid(identifier.substring(UUID_URN.length()))
                        : Optional.<UUID>empty())
                .orElseThrow(() -> refusal(422, "identifier", "expected a value urn:uuid:..., of your making"));
        return bringIn(id, theirs, traceparent);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER})
    @Operation(summary = "A submission as it stands; logged as a read of the child")
    @APIResponse(responseCode = "200", description = "The QuestionnaireResponse")
    @APIResponse(responseCode = "404", description = "No such submission within your areas")
    public String read(
            @RestPath UUID id,
            @HeaderParam("Purpose") @DefaultValue("care") @Pattern(regexp = "[a-z][a-z-]{0,39}") String purpose) {
        Caller caller = Caller.from(token);
        StoredSubmission stored = readSubmission
                .read(id, caller.areas(), caller.subject(), purpose)
                .orElseThrow(() -> refusal(404, "id", "There is no such submission within your areas"))
                .stored();
        var questionnaire =
                findQuestionnaires.one(stored.submission().questionnaire()).orElseThrow();
        return Fhir.write(ResponseToFhir.of(stored.submission(), questionnaire, !stored.isStanding()));
    }

    private RestResponse<String> bringIn(UUID id, QuestionnaireResponse theirs, @Nullable String traceparent) {
        Caller caller = Caller.from(token);
        Submission submission = ResponseFromFhir.read(id, theirs);
        Outcome outcome = acceptSubmission.accept(
                new Delivery(submission, caller.areas(), caller.subject(), RequestTrace.of(traceparent)));
        return switch (outcome) {
            case Outcome.Accepted _ -> stored(RestResponse.Status.CREATED, submission);
            case Outcome.Repeated _ -> stored(RestResponse.Status.OK, submission);
            case Outcome.OtherContent _ -> throw refusal(409, "id", "Other content is stored under this id");
            case Outcome.ChildNotFound _ -> throw refusal(404, "subject", "There is no such child within your areas");
            case Outcome.QuestionnaireUnknown _ ->
                throw refusal(422, "questionnaire", "This version of the questionnaire is not published");
            case Outcome.WrongAnswers(List<WrongAnswer> wrong) -> throw wrongAnswers(wrong);
            case Outcome.RoundUnknown _ -> throw refusal(422, "extension", "There is no such round");
            case Outcome.OutsideRound refused ->
                throw refusal(
                        422,
                        "authored",
                        "expected a day from " + refused.round().opensOn() + " to "
                                + refused.round().closesOn());
            case Outcome.BeforeBirth _ -> throw refusal(422, "authored", "The child was not born on that day");
            case Outcome.InTheFuture _ -> throw refusal(422, "authored", "That day has not come yet");
            case Outcome.NotStored _ -> throw refusal(500, "id", "The submission could not be stored");
        };
    }

    private RestResponse<String> stored(RestResponse.Status status, Submission submission) {
        var questionnaire = findQuestionnaires.one(submission.questionnaire()).orElseThrow();
        return ResponseBuilder.create(status, Fhir.write(ResponseToFhir.of(submission, questionnaire, false)))
                .location(URI.create("/fhir/QuestionnaireResponse/" + submission.id()))
                .build();
    }

    private static FhirRefusal refusal(int status, String element, String what) {
        return new FhirRefusal(status, List.of(new FhirRefusal.Issue("QuestionnaireResponse." + element, what)));
    }

    private static FhirRefusal wrongAnswers(List<WrongAnswer> wrong) {
        return new FhirRefusal(
                422,
                wrong.stream()
                        .map(answer -> new FhirRefusal.Issue(
                                "QuestionnaireResponse.item.where(linkId='" + answer.item() + "')",
                                "given " + answer.given() + ", expected " + answer.expected()))
                        .toList());
    }
}
