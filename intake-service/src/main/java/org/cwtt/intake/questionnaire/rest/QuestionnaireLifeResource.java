package org.cwtt.intake.questionnaire.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.cwtt.intake.access.rest.Caller;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.questionnaire.DraftQuestionnaire;
import org.cwtt.intake.questionnaire.FindQuestionnaires;
import org.cwtt.intake.questionnaire.PublishDraft;
import org.cwtt.intake.questionnaire.PublishQuestionnaire.Outcome;
import org.cwtt.intake.questionnaire.RetireQuestionnaire;
import org.cwtt.intake.questionnaire.domain.Difference;
import org.cwtt.intake.questionnaire.domain.Differences;
import org.cwtt.intake.questionnaire.domain.Preview;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.Questionnaire.Reference;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// The life of a version: drafted, looked at, published, compared, retired.
@Path("/v1/questionnaires")
@Tag(name = "Questionnaires")
@RolesAllowed(Roles.ADMINISTRATOR)
@RunOnVirtualThread
public class QuestionnaireLifeResource {
    private static final String ID = "[a-z0-9][a-z0-9.-]{0,79}";

    /// A draft, and what keeps it from being published.
    public record Drafted(Questionnaire questionnaire, List<String> faults) {
        public Drafted {
            faults = List.copyOf(faults);
        }
    }

    private final DraftQuestionnaire draftQuestionnaire;
    private final FindQuestionnaires findQuestionnaires;
    private final PublishDraft publishDraft;
    private final RetireQuestionnaire retireQuestionnaire;
    private final JsonWebToken token;

    QuestionnaireLifeResource(
            DraftQuestionnaire draftQuestionnaire,
            FindQuestionnaires findQuestionnaires,
            PublishDraft publishDraft,
            RetireQuestionnaire retireQuestionnaire,
            JsonWebToken token) {
        this.draftQuestionnaire = draftQuestionnaire;
        this.findQuestionnaires = findQuestionnaires;
        this.publishDraft = publishDraft;
        this.retireQuestionnaire = retireQuestionnaire;
        this.token = token;
    }

    @PUT
    @Path("{id}/{version}/draft")
    @Operation(summary = "Keep a draft of a version, as often as is wanted, until it is published")
    @APIResponse(responseCode = "200", description = "Kept, with what keeps it from being published yet")
    @APIResponse(responseCode = "409", description = "This version is published")
    public Drafted draft(
            @RestPath @Pattern(regexp = ID) String id,
            @RestPath @Min(1) int version,
            @NotNull @Valid QuestionnaireResource.Content content) {
        Questionnaire draft = content.toQuestionnaire(id, version);
        return switch (draftQuestionnaire.draft(draft, Caller.from(token).subject())) {
            case DraftQuestionnaire.Outcome.Kept(List<String> faults) -> new Drafted(draft, faults);
            case DraftQuestionnaire.Outcome.PublishedAlready _ -> throw published(version);
        };
    }

    @GET
    @Path("{id}/{version}/preview")
    @Operation(summary = "A version, drafted or published, as an interviewer would meet it")
    @APIResponse(responseCode = "200", description = "Its questions in words, in one language")
    @APIResponse(responseCode = "404", description = "There is no such version")
    public Preview preview(
            @RestPath @Pattern(regexp = ID) String id,
            @RestPath int version,
            @QueryParam("language") @DefaultValue("en") @Pattern(regexp = "[a-z]{2,3}") String language) {
        return Preview.of(found(id, version), language);
    }

    @POST
    @Path("{id}/{version}/publication")
    @Operation(summary = "Publish the draft of a version, once and for ever")
    @APIResponse(responseCode = "204", description = "Published, now or before")
    @APIResponse(responseCode = "404", description = "There is no such version")
    @APIResponse(responseCode = "422", description = "The draft has faults, which are listed")
    public void publish(@RestPath @Pattern(regexp = ID) String id, @RestPath int version) {
        switch (publishDraft.publish(new Reference(id, version)).orElseThrow(() -> notFound(id, version))) {
            case Outcome.Published _, Outcome.Repeated _ -> {}
            case Outcome.OtherContent _ -> throw published(version);
            case Outcome.Refused(List<String> faults) ->
                throw Problem.of(Problem.UNPROCESSABLE, "questionnaire-faulty", "The questionnaire has faults")
                        .with("errors", faults)
                        .build();
        }
    }

    @POST
    @Path("{id}/{version}/retirement")
    @Operation(
            summary = "Take a version out of use",
            description = "It is no longer listed, so that no interview begins with it. What a device brings for it"
                    + " later is accepted, and scored by it.")
    @APIResponse(responseCode = "204", description = "Retired, now or before")
    @APIResponse(responseCode = "404", description = "This version is not published")
    public RestResponse<Void> retire(@RestPath @Pattern(regexp = ID) String id, @RestPath int version) {
        if (!retireQuestionnaire.retire(
                new Reference(id, version), Caller.from(token).subject())) {
            throw notFound(id, version);
        }
        return RestResponse.noContent();
    }

    @GET
    @Path("{id}/differences")
    @Operation(summary = "Two versions side by side, drafted or published")
    @APIResponse(responseCode = "200", description = "What differs, one entry each")
    @APIResponse(responseCode = "404", description = "There is no such version")
    public List<Difference> differences(
            @RestPath @Pattern(regexp = ID) String id,
            @QueryParam("from") @Min(1) int from,
            @QueryParam("to") @Min(1) int to) {
        return Differences.between(found(id, from), found(id, to));
    }

    private Questionnaire found(String id, int version) {
        return findQuestionnaires.anyOne(new Reference(id, version)).orElseThrow(() -> notFound(id, version));
    }

    private static HttpProblem notFound(String id, int version) {
        return Problem.of(404, "questionnaire-not-found", "There is no such version")
                .withDetail("questionnaire " + id + " version " + version)
                .build();
    }

    private static HttpProblem published(int version) {
        return Problem.of(409, "other-content", "This version is published, and never changes")
                .withDetail("Draft version " + (version + 1))
                .build();
    }
}
