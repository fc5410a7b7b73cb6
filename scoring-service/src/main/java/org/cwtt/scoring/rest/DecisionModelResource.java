package org.cwtt.scoring.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cwtt.scoring.dmn.DecisionModel;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.releases.KnownRuleset;
import org.cwtt.scoring.releases.ReadableRulesets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// A ruleset as a decision model, to be opened in any DMN tool.
@Path("/v1/rulesets")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Rulesets")
public class DecisionModelResource {
    private final ReadableRulesets readable;

    public DecisionModelResource(ReadableRulesets readable) {
        this.readable = readable;
    }

    @GET
    @Path("/{id}/{version}/dmn")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "One ruleset as a decision model (DMN 1.3): inputs, scores, bands, levels, with their sources")
    @APIResponse(responseCode = "200", description = "The model as a file")
    @APIResponse(responseCode = "404", description = "No such ruleset")
    public RestResponse<String> dmn(@PathParam("id") String id, @PathParam("version") String version) {
        KnownRuleset known = readable.get(new RulesetVersion(id, version));
        return ResponseBuilder.ok(DecisionModel.of(known.read().ruleset()))
                .header("Content-Disposition", "attachment; filename=\"" + id + "-" + version + ".dmn\"")
                .build();
    }
}
