package org.cwtt.referral.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.KeepWebhooks;
import org.cwtt.referral.KeepWebhooks.Registered;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.Webhook;
import org.cwtt.referral.domain.WebhookDelivery;
import org.cwtt.referral.domain.WebhookDelivery.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Where a department's system wants to be told of its referrals: for the system's own client alone.
@Path("/v1/webhooks")
@RunOnVirtualThread
@RolesAllowed(Caller.DEPARTMENT_OFFICER)
public class WebhookResource {
    private final KeepWebhooks keepWebhooks;
    private final SecurityIdentity identity;

    WebhookResource(KeepWebhooks keepWebhooks, SecurityIdentity identity) {
        this.keepWebhooks = keepWebhooks;
        this.identity = identity;
    }

    record WebhookRequest(@NotNull URI url) {}

    /// @param secret `whsec_` and base64; told once, at registration
    record WebhookView(
            UUID id, URI url, Instant createdAt, @Nullable String secret) {
        static WebhookView from(Webhook webhook) {
            return new WebhookView(webhook.id(), webhook.url(), webhook.createdAt(), null);
        }
    }

    record Replayed(int messages) {}

    @POST
    @Operation(
            summary = "Be told of every change of your department's referrals, signed by the secret that is answered")
    @APIResponse(
            responseCode = "201",
            description = "Registered; the secret is told this once",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "403", description = "Not a department's system")
    @APIResponse(responseCode = "409", description = "The system has 50 webhooks already")
    @APIResponse(responseCode = "422", description = "Not a public https address")
    public Response register(@NotNull @Valid WebhookRequest request) {
        Registered registered = keepWebhooks.register(system(), request.url());
        Webhook webhook = registered.webhook();
        WebhookView view =
                new WebhookView(webhook.id(), webhook.url(), webhook.createdAt(), "whsec_" + registered.secret());
        return Response.created(URI.create("/v1/webhooks/" + webhook.id()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "Your webhooks")
    public List<WebhookView> list() {
        return keepWebhooks.list(system()).stream().map(WebhookView::from).toList();
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a webhook, with all that was still to be told to it")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours")
    public void remove(@PathParam("id") UUID id) {
        keepWebhooks.remove(system(), id);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "How the messages to a webhook fare; Link: rel=next leads on")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = WebhookDelivery[].class)))
    @APIResponse(responseCode = "404", description = "Unknown, or not yours")
    public Response deliveries(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable @Size(max = 16) String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @Context UriInfo uri) {
        State inState = Page.oneOf(State.class, "state", state);
        List<WebhookDelivery> page = keepWebhooks.deliveries(system(), id, inState, Page.after(after), limit);
        return Page.of(page, limit, WebhookDelivery::id, uri);
    }

    @POST
    @Path("/{id}/replays")
    @Operation(summary = "Send again what was given up")
    @APIResponse(responseCode = "200", description = "How many messages go out again")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours")
    public Replayed replay(@PathParam("id") UUID id) {
        return new Replayed(keepWebhooks.replay(system(), id));
    }

    private Viewer system() {
        return Caller.of(identity).asSystem();
    }
}
