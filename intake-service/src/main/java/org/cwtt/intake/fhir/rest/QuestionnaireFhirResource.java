package org.cwtt.intake.fhir.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.questionnaire.DraftQuestionnaire;
import org.cwtt.intake.questionnaire.FindQuestionnaires;
import org.cwtt.intake.questionnaire.PublishQuestionnaire;
import org.cwtt.intake.questionnaire.PublishQuestionnaire.Outcome;
import org.cwtt.intake.questionnaire.domain.Questionnaire.Reference;
import org.cwtt.intake.questionnaire.domain.State;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Questionnaires in FHIR R4: out, and in.
@Path("/fhir/Questionnaire")
@Tag(name = "FHIR")
@Produces(Fhir.JSON)
@RunOnVirtualThread
public class QuestionnaireFhirResource {
    private static final String FHIR_ID = "[A-Za-z0-9.-]{1,64}";

    private final FindQuestionnaires findQuestionnaires;
    private final PublishQuestionnaire publishQuestionnaire;
    private final DraftQuestionnaire draftQuestionnaire;
    private final JsonWebToken token;

    QuestionnaireFhirResource(
            FindQuestionnaires findQuestionnaires,
            PublishQuestionnaire publishQuestionnaire,
            DraftQuestionnaire draftQuestionnaire,
            JsonWebToken token) {
        this.findQuestionnaires = findQuestionnaires;
        this.publishQuestionnaire = publishQuestionnaire;
        this.draftQuestionnaire = draftQuestionnaire;
        this.token = token;
    }

    @GET
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(summary = "Published questionnaires, by url and version")
    @APIResponse(responseCode = "200", description = "A Bundle")
    public String search(@QueryParam("url") @Nullable String url, @QueryParam("version") @Nullable String version) {
        Bundle bundle = new Bundle().setType(BundleType.SEARCHSET);
        Stream.of(State.PUBLISHED, State.RETIRED)
                .flatMap(state -> findQuestionnaires.all(state).stream()
                        .map(questionnaire -> QuestionnaireToFhir.of(questionnaire, state)))
                .filter(found -> url == null || url.equals(found.getUrl()))
                .filter(found -> version == null || version.equals(found.getVersion()))
                .forEach(found -> bundle.addEntry().setResource(found));
        bundle.setTotal(bundle.getEntry().size());
        return Fhir.write(bundle);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(summary = "A published questionnaire; its id is ours, a hyphen and the version")
    @APIResponse(responseCode = "200", description = "The Questionnaire")
    @APIResponse(responseCode = "404", description = "This version is not published")
    public String read(@RestPath @Pattern(regexp = FHIR_ID) String id) {
        Reference reference = reference(id);
        State state = findQuestionnaires.state(reference).orElseThrow(() -> notFound(id));
        return Fhir.write(
                QuestionnaireToFhir.of(findQuestionnaires.one(reference).orElseThrow(), state));
    }

    @PUT
    @Path("{id}")
    @Consumes({Fhir.JSON, "application/json"})
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Bring a questionnaire in: its status draft keeps a draft, active publishes it for ever",
            description = "What our questionnaires cannot hold is refused, one issue each.")
    @APIResponse(responseCode = "200", description = "A draft is kept; or the same was published before")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "409", description = "This version is published with other content")
    @APIResponse(responseCode = "422", description = "An OperationOutcome with one issue each")
    public RestResponse<String> bringIn(@RestPath @Pattern(regexp = FHIR_ID) String id, byte[] body) {
        Questionnaire theirs = Fhir.read(body, Questionnaire.class);
        var ours = QuestionnaireFromFhir.read(theirs);
        if (!ours.reference().equals(reference(id))) {
            throw refusal("Questionnaire.id", "expected the id " + ours.id() + "-" + ours.version());
        }
        if (theirs.getStatus() == PublicationStatus.DRAFT) {
            return drafted(ours);
        }
        if (theirs.getStatus() != PublicationStatus.ACTIVE) {
            throw refusal("Questionnaire.status", "expected draft or active");
        }
        String answer = Fhir.write(QuestionnaireToFhir.of(ours, State.PUBLISHED));
        return switch (publishQuestionnaire.publish(ours)) {
            case Outcome.Published _ ->
                ResponseBuilder.create(RestResponse.Status.CREATED, answer).build();
            case Outcome.Repeated _ -> RestResponse.ok(answer);
            case Outcome.OtherContent _ -> throw otherContent();
            case Outcome.Refused(List<String> faults) -> throw faulty(faults);
        };
    }

    private RestResponse<String> drafted(org.cwtt.intake.questionnaire.domain.Questionnaire ours) {
        return switch (draftQuestionnaire.draft(ours, Caller.from(token).subject())) {
            case DraftQuestionnaire.Outcome.Kept _ ->
                RestResponse.ok(Fhir.write(QuestionnaireToFhir.of(ours, State.DRAFT)));
            case DraftQuestionnaire.Outcome.PublishedAlready _ -> throw otherContent();
        };
    }

    private static Reference reference(String id) {
        int hyphen = id.lastIndexOf('-');
        return new Reference(
                id.substring(0, Math.max(0, hyphen)),
                Urls.version(id.substring(hyphen + 1)).orElse(0));
    }

    private static FhirRefusal notFound(String id) {
        return new FhirRefusal(
                404, List.of(new FhirRefusal.Issue("Questionnaire.id", "There is no published questionnaire " + id)));
    }

    private static FhirRefusal refusal(String where, String what) {
        return new FhirRefusal(422, List.of(new FhirRefusal.Issue(where, what)));
    }

    private static FhirRefusal otherContent() {
        return new FhirRefusal(
                409,
                List.of(new FhirRefusal.Issue(
                        "Questionnaire.version", "This version is published with other content, and never changes")));
    }

    private static FhirRefusal faulty(List<String> faults) {
        return new FhirRefusal(
                422,
                faults.stream()
                        .map(fault -> new FhirRefusal.Issue("Questionnaire", Objects.requireNonNull(fault)))
                        .toList());
    }
}
