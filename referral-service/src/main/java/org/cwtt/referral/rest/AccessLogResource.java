package org.cwtt.referral.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.cwtt.referral.VerifyAccessLog;
import org.cwtt.referral.domain.Verification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Whether the log of reads and writes is as it was written.
@Path("/v1/access-log")
@RolesAllowed(Caller.ADMINISTRATOR)
@RunOnVirtualThread
public class AccessLogResource {
    private final VerifyAccessLog verifyAccessLog;

    AccessLogResource(VerifyAccessLog verifyAccessLog) {
        this.verifyAccessLog = verifyAccessLog;
    }

    @GET
    @Path("verification")
    @Operation(summary = "Follow the chain of hashes from the first entry to the last")
    @APIResponse(responseCode = "200", description = "Where it ends; `breaks` is empty when nothing was changed")
    public Verification verify() {
        return verifyAccessLog.verify();
    }
}
