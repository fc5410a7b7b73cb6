package org.cwtt.scoring.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.cwtt.scoring.domain.Ruleset;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.releases.KnownRulesets;
import org.cwtt.scoring.releases.ReadableRulesets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// A ruleset as a page: what a clinical lead signs, and what lies behind every flag. For everybody: the logic
/// of a decision about a child is no secret, and no child is in it.
@Path("/v1/rulesets")
@PermitAll
@RunOnVirtualThread
public class RulesetPage {
    private final KnownRulesets rulesets;
    private final ReadableRulesets readable;
    private final StyleSheet styleSheet;

    public RulesetPage(KnownRulesets rulesets, ReadableRulesets readable, StyleSheet styleSheet) {
        this.rulesets = rulesets;
        this.readable = readable;
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
        RulesetVersion named = new RulesetVersion(id, version);
        Ruleset ruleset = readable.get(named).read().ruleset();
        boolean current = named.equals(rulesets.current().version());
        return RestResponse.ResponseBuilder.ok(Templates.ruleset(RulesetViews.of(ruleset, current), styleSheet.css()))
                .header("Content-Security-Policy", styleSheet.policy())
                .header("Vary", "Accept")
                .build();
    }
}
