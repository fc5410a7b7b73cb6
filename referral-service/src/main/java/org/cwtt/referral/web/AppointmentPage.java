package org.cwtt.referral.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.cwtt.referral.ShowReferral;
import org.cwtt.referral.domain.Referral;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// An appointment as a file for the officer's calendar.
@Path("/referrals/{id}/appointment.ics")
@Authenticated
@RunOnVirtualThread
public class AppointmentPage {
    private final ShowReferral showReferral;
    private final LoggedIn loggedIn;
    private final InstantSource clock;

    AppointmentPage(ShowReferral showReferral, LoggedIn loggedIn, InstantSource clock) {
        this.showReferral = showReferral;
        this.loggedIn = loggedIn;
        this.clock = clock;
    }

    @GET
    @Produces("text/calendar;charset=UTF-8")
    @Operation(hidden = true)
    public Response file(@PathParam("id") UUID id) {
        Referral referral = showReferral.show(loggedIn.officer(), id).referral();
        if (referral.appointmentAt() == null) {
            throw new NotFoundException("The referral has no appointment");
        }
        String file = AppointmentFile.of(referral.id(), referral.version(), referral.appointmentAt(), clock.instant());
        String name = "appointment-" + Words.reference(id) + ".ics";
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
