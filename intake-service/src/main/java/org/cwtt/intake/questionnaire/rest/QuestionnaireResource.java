package org.cwtt.intake.questionnaire.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.access.rest.Roles;
import org.cwtt.intake.questionnaire.FindQuestionnaires;
import org.cwtt.intake.questionnaire.PublishQuestionnaire;
import org.cwtt.intake.questionnaire.PublishQuestionnaire.Outcome;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.Respondent;
import org.cwtt.intake.questionnaire.domain.State;
import org.cwtt.intake.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Questionnaires as data.
@Path("/v1/questionnaires")
@Tag(name = "Questionnaires")
@RunOnVirtualThread
public class QuestionnaireResource {
    /// One line of the list.
    public record Listed(String id, int version, Respondent respondent, Map<String, String> title) {
        static Listed from(Questionnaire questionnaire) {
            return new Listed(
                    questionnaire.id(), questionnaire.version(), questionnaire.respondent(), questionnaire.title());
        }
    }

    /// What is to be published: id and version stand in the path.
    public record Content(
            @NotNull Respondent respondent,
            @NotNull Map<String, @NotNull String> title,
            @NotNull List<@NotNull Item> items) {
        Questionnaire toQuestionnaire(String id, int version) {
            return new Questionnaire(id, version, respondent, title, items);
        }
    }

    private final FindQuestionnaires findQuestionnaires;
    private final PublishQuestionnaire publishQuestionnaire;

    QuestionnaireResource(FindQuestionnaires findQuestionnaires, PublishQuestionnaire publishQuestionnaire) {
        this.findQuestionnaires = findQuestionnaires;
        this.publishQuestionnaire = publishQuestionnaire;
    }

    @GET
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(summary = "The versions of all questionnaires that interviews may begin with")
    public List<Listed> list(@QueryParam("state") @DefaultValue("PUBLISHED") State state) {
        return findQuestionnaires.all(state).stream().map(Listed::from).toList();
    }

    @GET
    @Path("{id}/{version}")
    @RolesAllowed({Roles.CAPTURER, Roles.PRACTITIONER, Roles.ADMINISTRATOR})
    @Operation(summary = "A published questionnaire with its items")
    @APIResponse(responseCode = "200", description = "The questionnaire")
    @APIResponse(responseCode = "404", description = "This version is not published")
    public Questionnaire read(
            @RestPath @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,79}") String id, @RestPath int version) {
        return findQuestionnaires
                .one(new Questionnaire.Reference(id, version))
                .orElseThrow(() -> Problem.of(404, "questionnaire-not-found", "This version is not published")
                        .build());
    }

    @PUT
    @Path("{id}/{version}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(summary = "Publish a version, once and for ever")
    @APIResponse(responseCode = "201", description = "Published")
    @APIResponse(responseCode = "200", description = "The same was published before")
    @APIResponse(responseCode = "409", description = "This version was published with other content")
    @APIResponse(responseCode = "422", description = "The questionnaire has faults, which are listed")
    public RestResponse<Questionnaire> publish(
            @RestPath @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,79}") String id,
            @RestPath int version,
            @NotNull @Valid Content content) {
        Questionnaire questionnaire = content.toQuestionnaire(id, version);
        return switch (publishQuestionnaire.publish(questionnaire)) {
            case Outcome.Published _ ->
                ResponseBuilder.create(RestResponse.Status.CREATED, questionnaire)
                        .build();
            case Outcome.Repeated _ -> RestResponse.ok(questionnaire);
            case Outcome.OtherContent _ ->
                throw Problem.of(409, "other-content", "This version is published with other content")
                        .withDetail("A published version never changes: publish version " + (version + 1))
                        .build();
            case Outcome.Refused(List<String> faults) ->
                throw Problem.of(Problem.UNPROCESSABLE, "questionnaire-faulty", "The questionnaire has faults")
                        .with("errors", faults)
                        .build();
        };
    }
}
