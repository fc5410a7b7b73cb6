package org.cwtt.referral.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.function.Consumer;
import org.cwtt.pages.PageReplies;
import org.cwtt.referral.CancelReferral;
import org.cwtt.referral.RerouteReferral;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.IllegalMoveException;
import org.cwtt.referral.domain.InvalidResponseException;
import org.cwtt.referral.domain.OvertakenException;
import org.cwtt.referral.domain.UnknownReferralException;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.web.Notices.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What the team does with referrals. Each form leads back to the list, which says what became of it.
@Path("/referrals/team")
@Authenticated
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TeamForms {
    private final RerouteReferral rerouteReferral;
    private final CancelReferral cancelReferral;
    private final LoggedIn loggedIn;

    TeamForms(RerouteReferral rerouteReferral, CancelReferral cancelReferral, LoggedIn loggedIn) {
        this.rerouteReferral = rerouteReferral;
        this.cancelReferral = cancelReferral;
        this.loggedIn = loggedIn;
    }

    /// Where a form stood.
    ///
    /// @param line the referral, and the version of it that was shown
    public record Place(
            @RestForm @Nullable String line,
            @RestForm @Nullable String view,
            @RestForm @Nullable String after,
            @RestForm @Nullable String token) {}

    @POST
    @Path("/reroutings")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> reroute(@BeanParam Place place, @RestForm @Nullable String department) {
        Viewer viewer = loggedIn.practitioner(place.token());
        return done(
                place,
                Told.REROUTED,
                Told.NOT_REROUTED,
                line -> rerouteReferral.reroute(viewer, line.referral(), department(department), line.version()));
    }

    @POST
    @Path("/cancellations")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> cancel(@BeanParam Place place, @RestForm @Nullable String reason) {
        Viewer viewer = loggedIn.practitioner(place.token());
        return done(
                place,
                Told.CALLED_OFF,
                Told.CHANGED,
                line -> cancelReferral.cancel(viewer, line.referral(), String.valueOf(reason), line.version()));
    }

    private static RestResponse<TemplateInstance> done(Place place, Told good, Told unmoved, Consumer<Line> act) {
        return PageReplies.seeOther(PageAddress.ofTeam(
                PageAddress.teamView(place.view()), PageAddress.after(place.after()), told(place, good, unmoved, act)));
    }

    private static Told told(Place place, Told good, Told unmoved, Consumer<Line> act) {
        try {
            act.accept(Line.of(place.line()));
            return good;
        } catch (IllegalMoveException _) {
            return unmoved;
        } catch (UnknownReferralException | OvertakenException | InvalidResponseException refused) {
            return Notices.refused(refused);
        }
    }

    private static Department department(@Nullable String given) {
        return Arrays.stream(Department.values())
                .filter(known -> known.name().equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidResponseException("department", Arrays.toString(Department.values())));
    }
}
