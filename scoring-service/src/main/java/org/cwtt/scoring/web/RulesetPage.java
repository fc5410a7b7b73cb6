package org.cwtt.scoring.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.rulesets.Rulesets;
import org.cwtt.scoring.rulesets.Rulesets.ReleasedRuleset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// A released ruleset as a page: what a clinical lead signs, and what lies behind every flag. For everybody: the logic
/// of a decision about a child is no secret, and no child is in it.
@Path("/v1/rulesets")
@PermitAll
@RunOnVirtualThread
public class RulesetPage {
    private final Rulesets rulesets;
    private final StyleSheet styleSheet;

    public RulesetPage(Rulesets rulesets, StyleSheet styleSheet) {
        this.rulesets = rulesets;
        this.styleSheet = styleSheet;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ruleset(RulesetView ruleset, String css);
    }

    /// Browsers ask for it by name; who takes anything gets JSON.
    @GET
    @Path("/{id}/{version}")
    @Produces("text/html;charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> page(@PathParam("id") String id, @PathParam("version") String version) {
        Ruleset ruleset = rulesets.find(id, version)
                .map(ReleasedRuleset::ruleset)
                .orElseThrow(() -> new NotFoundException("There is no released ruleset " + id + " " + version));
        boolean current = ruleset.equals(rulesets.current());
        return RestResponse.ResponseBuilder.ok(Templates.ruleset(RulesetViews.of(ruleset, current), styleSheet.css()))
                .header("Content-Security-Policy", styleSheet.policy())
                .header("Vary", "Accept")
                .build();
    }
}
