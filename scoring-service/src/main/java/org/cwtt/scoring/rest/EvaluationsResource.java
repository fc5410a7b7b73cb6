package org.cwtt.scoring.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cwtt.scoring.EvaluateSubmissions;
import org.cwtt.scoring.domain.KnownItems;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.questionnaires.PublishedQuestionnaires;
import org.cwtt.scoring.releases.KnownRuleset;
import org.cwtt.scoring.releases.KnownRulesets;
import org.cwtt.scoring.releases.UnknownRulesetException;
import org.cwtt.scoring.rest.EvaluationRequest.NamedRuleset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Scores answers on request and stores nothing.
@Path("/v1/evaluations")
@RunOnVirtualThread
@Tag(name = "Evaluations")
public class EvaluationsResource {
    private final KnownRulesets rulesets;
    private final PublishedQuestionnaires questionnaires;
    private final ZoneId zone;

    public EvaluationsResource(
            KnownRulesets rulesets,
            PublishedQuestionnaires questionnaires,
            @ConfigProperty(name = "scoring.time-zone") ZoneId zone) {
        this.rulesets = rulesets;
        this.questionnaires = questionnaires;
        this.zone = zone;
    }

    @POST
    @RolesAllowed({"practitioner", "analyst", "administrator", "service"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The risk flags of these answers under the current ruleset, or a named one; nothing is stored")
    @APIResponse(responseCode = "200", description = "Six flags, each with its evidence")
    @APIResponse(
            responseCode = "400",
            description =
                    "The body is not as described, or an answer is none that its item takes; the problem names the fields")
    @APIResponse(responseCode = "401", description = "No token, or one that has expired")
    @APIResponse(responseCode = "403", description = "The role may not do this")
    @APIResponse(responseCode = "404", description = "No such ruleset")
    @APIResponse(responseCode = "413", description = "The body is larger than 256 KiB")
    public EvaluationView evaluate(@NotNull @Valid EvaluationRequest request) {
        KnownRuleset ruleset = ruleset(request.ruleset());
        KnownItems items = new KnownItems(ruleset.read().ruleset(), questionnaires.items());
        return EvaluationView.from(EvaluateSubmissions.evaluate(
                RequestedAnswers.submissions(request, LocalDate.now(zone), items, questionnaires),
                ruleset.evaluator()));
    }

    private KnownRuleset ruleset(@Nullable NamedRuleset named) {
        if (named == null) {
            return rulesets.current();
        }
        RulesetVersion version = new RulesetVersion(named.id(), named.version());
        return rulesets.find(version).orElseThrow(() -> new UnknownRulesetException(version));
    }
}
