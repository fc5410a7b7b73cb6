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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cwtt.scoring.ExplainFlags;
import org.cwtt.scoring.domain.RiskFlag;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.questionnaires.PublishedQuestionnaires;
import org.cwtt.scoring.releases.KnownRulesets;
import org.cwtt.scoring.rest.ExplanationRequest.ExplainedFlag;
import org.cwtt.scoring.rest.ExplanationRequest.WrongScale;
import org.cwtt.scoring.rest.ExplanationView.ExplainedView;
import org.cwtt.scoring.rest.ExplanationView.QuestionView;
import org.cwtt.scoring.words.Background;
import org.cwtt.scoring.words.Questions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Explains flags in plain language and stores nothing.
@Path("/v1/explanations")
@RunOnVirtualThread
@RolesAllowed({"practitioner", "analyst", "administrator", "service"})
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
public class ExplanationsResource {
    private final KnownRulesets rulesets;
    private final PublishedQuestionnaires questionnaires;
    private final ExplainFlags explainFlags;

    public ExplanationsResource(
            KnownRulesets rulesets, PublishedQuestionnaires questionnaires, ExplainFlags explainFlags) {
        this.rulesets = rulesets;
        this.questionnaires = questionnaires;
        this.explainFlags = explainFlags;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What these flags rest on, in sentences; under any ruleset, known here or not")
    @APIResponse(responseCode = "200", description = "Sentences for each flag; as text for Accept: text/plain")
    @APIResponse(
            responseCode = "400",
            description =
                    "The body is not as described, or names a scale that its ruleset does not have; the problem names the fields")
    @APIResponse(responseCode = "401", description = "No token, or one that has expired")
    @APIResponse(responseCode = "403", description = "The role may not do this")
    @APIResponse(responseCode = "413", description = "The body is larger than 256 KiB")
    public ExplanationView explain(@NotNull @Valid ExplanationRequest request) {
        RulesetVersion scoredUnder = request.scoredUnder();
        Optional<Ruleset> ruleset =
                rulesets.find(scoredUnder).map(known -> known.read().ruleset());
        ruleset.ifPresent(known -> requireItsScales(request, known));
        Questions questions = new Questions(questionnaires.items());
        Background background = new Background(
                ruleset.orElse(null),
                request.respondents() == null ? Set.of() : request.respondents(),
                request.dataQuality() == null ? List.of() : request.dataQuality(),
                questions);
        List<RiskFlag> flags = request.flags().stream().map(ExplainedFlag::flag).toList();
        return new ExplanationView(
                scoredUnder.id(),
                scoredUnder.version(),
                ruleset.isPresent(),
                explainFlags.explain(flags, background).stream()
                        .map(ExplainedView::from)
                        .toList(),
                QuestionView.of(flags, questions));
    }

    private static void requireItsScales(ExplanationRequest request, Ruleset ruleset) {
        List<WrongScale> wrong = request.scales()
                .filter(named -> !ruleset.scales().containsKey(named.given()))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problems.wrongScales(wrong);
        }
    }

    /// For who asks for text by name; who takes anything gets JSON.
    @POST
    @Produces("text/plain;charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public String explainAsText(@NotNull @Valid ExplanationRequest request) {
        return explain(request).text();
    }
}
