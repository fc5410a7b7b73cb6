package org.cwtt.scoring.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cwtt.scoring.domain.RulesetTitle;
import org.cwtt.scoring.rulesets.Rulesets;
import org.cwtt.scoring.rulesets.Rulesets.ReleasedRuleset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/// The rules behind the flags, for everybody: a released ruleset is no secret, and no child is in it.
@Path("/v1/rulesets")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class RulesetsResource {
    private final Rulesets rulesets;

    public RulesetsResource(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    @GET
    @Operation(summary = "The released rulesets, oldest first")
    @APIResponse(responseCode = "200", description = "Id, version, status, and which one makes the profiles")
    public List<RulesetView> list() {
        RulesetTitle current = rulesets.current().title();
        return rulesets.all().stream()
                .map(released -> RulesetView.from(released.ruleset().title(), current))
                .toList();
    }

    @GET
    @Path("/{id}/{version}")
    @ResponseHeader(name = "Vary", value = "Accept")
    @Operation(summary = "One ruleset whole: scales, bands with cut-offs and sources, criteria by domain")
    @APIResponse(
            responseCode = "200",
            description = "The ruleset as it was released; as a page for Accept: text/html",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "404", description = "No such ruleset")
    public JsonNode show(@PathParam("id") String id, @PathParam("version") String version) {
        return rulesets.find(id, version)
                .map(ReleasedRuleset::document)
                .orElseThrow(() -> Problems.rulesetNotFound(id, version));
    }

    /// One line of the list.
    public record RulesetView(String id, String version, String title, String status, boolean current) {
        static RulesetView from(RulesetTitle title, RulesetTitle current) {
            return new RulesetView(title.id(), title.version(), title.name(), title.status(), title.equals(current));
        }
    }
}
