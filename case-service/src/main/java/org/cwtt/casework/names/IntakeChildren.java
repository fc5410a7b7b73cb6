package org.cwtt.casework.names;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Intake's child registry, asked with the reader's own token: intake decides, and notes who read.
@RegisterRestClient(configKey = "intake")
@Path("/v1/children")
interface IntakeChildren {
    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @ClientHeaderParam(name = "Purpose", value = "casework")
    ChildName get(@PathParam("id") UUID id, @HeaderParam("Authorization") String authorization);
}
