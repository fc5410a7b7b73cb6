package org.cwtt.scoring.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.releases.DraftRuleset;
import org.cwtt.scoring.releases.DraftRuleset.Outcome;
import org.cwtt.scoring.releases.KnownRuleset;
import org.cwtt.scoring.releases.KnownRulesets;
import org.cwtt.scoring.releases.ReadableRulesets;
import org.cwtt.scoring.releases.ReleaseRuleset;
import org.cwtt.scoring.releases.UnknownRulesetException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/// The rules behind the flags, for everybody: a ruleset is no secret, and no child is in it. A draft is shown to those
/// who have logged in, and administrators change rulesets.
@Path("/v1/rulesets")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class RulesetsResource {
    static final String YAML = "application/yaml";

    private final KnownRulesets rulesets;
    private final ReadableRulesets readable;
    private final DraftRuleset draftRuleset;
    private final ReleaseRuleset releaseRuleset;

    public RulesetsResource(
            KnownRulesets rulesets,
            ReadableRulesets readable,
            DraftRuleset draftRuleset,
            ReleaseRuleset releaseRuleset) {
        this.rulesets = rulesets;
        this.readable = readable;
        this.draftRuleset = draftRuleset;
        this.releaseRuleset = releaseRuleset;
    }

    @GET
    @Operation(summary = "Every ruleset: shipped, released, and which one makes the profiles; drafts with a token")
    @APIResponse(responseCode = "200", description = "Id, version, status, state")
    public List<RulesetView> list() {
        RulesetVersion current = rulesets.current().version();
        return readable.all().stream()
                .map(ruleset -> RulesetView.from(ruleset, current))
                .toList();
    }

    @GET
    @Path("/{id}/{version}")
    @ResponseHeader(name = "Vary", value = "Accept")
    @Operation(summary = "One ruleset whole: scales, bands with cut-offs and sources, criteria by domain")
    @APIResponse(
            responseCode = "200",
            description = "The ruleset as it was handed in; as a page for Accept: text/html",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(responseCode = "404", description = "No such ruleset")
    public JsonNode show(@PathParam("id") String id, @PathParam("version") String version) {
        return readable.get(new RulesetVersion(id, version)).read().document();
    }

    @PUT
    @Path("/{id}/{version}")
    @RolesAllowed("administrator")
    @Consumes({YAML, MediaType.APPLICATION_JSON})
    @Operation(summary = "Takes in a draft, or replaces it; nothing is scored with it before it is released")
    @APIResponse(responseCode = "200", description = "Replaced, or held like this already")
    @APIResponse(responseCode = "201", description = "Taken in")
    @APIResponse(responseCode = "400", description = "The document is faulty; the problem names the place")
    @APIResponse(responseCode = "409", description = "This version ships or was released with another content")
    @APIResponse(responseCode = "503", description = "The broker is away, or somebody else changes rulesets now")
    public Response draft(@PathParam("id") String id, @PathParam("version") String version, @NotNull String document) {
        RulesetVersion named = new RulesetVersion(id, version);
        Outcome outcome =
                draftRuleset.draft(named, document, InstantSource.system().instant());
        Response.Status status = switch (outcome) {
            case TAKEN_IN -> Response.Status.CREATED;
            case REPLACED, SAME_AS_BEFORE -> Response.Status.OK;
        };
        return Response.status(status).entity(view(named)).build();
    }

    @POST
    @Path("/{id}/{version}/release")
    @RolesAllowed("administrator")
    @Operation(summary = "Makes this ruleset the one that makes the profiles, and scores the open rounds again")
    @APIResponse(responseCode = "200", description = "Released; the profiles follow")
    @APIResponse(responseCode = "404", description = "No such ruleset")
    @APIResponse(responseCode = "503", description = "The broker is away, or somebody else changes rulesets now")
    public RulesetView release(@PathParam("id") String id, @PathParam("version") String version) {
        RulesetVersion named = new RulesetVersion(id, version);
        releaseRuleset.release(named, InstantSource.system().instant());
        return view(named);
    }

    private RulesetView view(RulesetVersion named) {
        KnownRuleset ruleset = rulesets.find(named).orElseThrow(() -> new UnknownRulesetException(named));
        return RulesetView.from(ruleset, rulesets.current().version());
    }
}
