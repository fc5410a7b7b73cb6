package org.cwtt.casework.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cwtt.casework.VerifyAccessLog;
import org.cwtt.casework.domain.Verification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Whether the log of reads and writes is as it was written.
@Path("/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Access log")
public class AccessLogResource {
    private final VerifyAccessLog verifyAccessLog;

    AccessLogResource(VerifyAccessLog verifyAccessLog) {
        this.verifyAccessLog = verifyAccessLog;
    }

    @GET
    @Path("verification")
    @Operation(summary = "Follow the chain of hashes from the first entry to the last")
    @APIResponse(responseCode = "200", description = "Where it ends; `breaks` is empty when nothing was changed")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    public Verification verify() {
        return verifyAccessLog.verify();
    }
}
