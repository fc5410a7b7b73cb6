package org.cwtt.referral.disclosure;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Intake's child registry, asked under this service's own token.
@RegisterRestClient(configKey = "intake")
@OidcClientFilter
@Path("/v1/children")
interface IntakeChildren {
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @ClientHeaderParam(name = "Purpose", value = "department-referral")
    ChildIdentity get(@PathParam("id") UUID id);
}
