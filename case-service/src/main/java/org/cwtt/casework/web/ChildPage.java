package org.cwtt.casework.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.ReadCase;
import org.cwtt.casework.ReadNotes;
import org.cwtt.casework.domain.Access;
import org.cwtt.casework.domain.Case;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.names.Names;
import org.cwtt.pages.PageReplies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// One child: how it is, why, and what the team does about it.
@Path("/dashboard/children/{id}")
@Authenticated
@RunOnVirtualThread
public class ChildPage {
    private final ReadCase readCase;
    private final ReadNotes readNotes;
    private final Names names;
    private final CaseDecider decider;
    private final InterventionCatalogue catalogue;
    private final Practitioner practitioner;
    private final Frames frames;
    private final PageReplies replies;
    private final Refusals refusals;
    private final InstantSource clock;

    ChildPage(
            ReadCase readCase,
            ReadNotes readNotes,
            Names names,
            CaseDecider decider,
            InterventionCatalogue catalogue,
            Practitioner practitioner,
            Frames frames,
            PageReplies replies,
            Refusals refusals,
            InstantSource clock) {
        this.readCase = readCase;
        this.readNotes = readNotes;
        this.names = names;
        this.decider = decider;
        this.catalogue = catalogue;
        this.practitioner = practitioner;
        this.frames = frames;
        this.replies = replies;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// @param told what became of a form that led here
    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> show(@PathParam("id") UUID id, @QueryParam("told") @Nullable String told) {
        Reader reader = practitioner.reader();
        Optional<Case> found = readCase.read(id, reader, Practitioner.PURPOSE);
        if (found.isEmpty()) {
            return refusals.noSuchChild();
        }
        Names.Found named = names.of(List.of(id), practitioner.accessToken());
        Frame frame = frames.of(Told.address(id).toString());
        ChildPageWords said = new ChildPageWords(
                frame.w(),
                catalogue,
                decider.policy(),
                clock.instant().atZone(CaseDecider.ZONE).toLocalDate(),
                reader,
                readNotes.read(id, new Access(reader, Access.What.NOTES, Practitioner.PURPOSE)));
        ChildPageView view = ChildPageView.of(said, found.get(), named.of(id), !named.all());
        return replies.page(Status.OK, Pages.child(frame.w(), frame, view, Told.notice(frame.w(), told)));
    }
}
