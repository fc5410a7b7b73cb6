package org.cwtt.reporting.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.Arrays;
import org.cwtt.pages.PageReplies;
import org.cwtt.pages.Words;
import org.cwtt.reporting.FindIndicators;
import org.cwtt.reporting.FindIndicators.Answer.Found;
import org.cwtt.reporting.FollowIndicators;
import org.cwtt.reporting.ReadOverview;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Overview;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.places.Places;
import org.cwtt.reporting.rest.Csv;
import org.cwtt.reporting.rest.IndicatorQuery;
import org.cwtt.reporting.rest.Problems;
import org.cwtt.reporting.web.Frame.Choice;
import org.cwtt.reporting.web.OverviewView.Crumb;
import org.cwtt.reporting.web.OverviewView.Filters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// The published figures of an area, of its parts and of the rounds before.
@Path("/dashboard")
@Authenticated
@RunOnVirtualThread
public class DashboardPage {
    private static final int MOST_LINES = 50_000;

    private final ReadOverview readOverview;
    private final FindIndicators findIndicators;
    private final FollowIndicators followIndicators;
    private final Analyst analyst;
    private final Places places;
    private final Frames frames;
    private final PageReplies replies;

    DashboardPage(
            ReadOverview readOverview,
            FindIndicators findIndicators,
            FollowIndicators followIndicators,
            Analyst analyst,
            Places places,
            Frames frames,
            PageReplies replies) {
        this.readOverview = readOverview;
        this.findIndicators = findIndicators;
        this.followIndicators = followIndicators;
        this.analyst = analyst;
        this.places = places;
        this.frames = frames;
        this.replies = replies;
    }

    @GET
    @Produces(PageReplies.HTML)
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> overview(@BeanParam DashboardAddress address) {
        long since = followIndicators.head();
        Overview overview = address.area()
                .or(analyst::home)
                .flatMap(area -> readOverview.read(
                        new ReadOverview.Question(area, address.round(), address.domain(), address.level()),
                        analyst.units()))
                .orElseThrow(UnknownAreaException::new);
        Frame frame = frames.of(address.of(overview.area().code()));
        return replies.page(Status.OK, Pages.overview(frame.w(), frame, view(frame.w(), overview, address), since));
    }

    /// The figures behind a chart, as a file.
    @GET
    @Path("/figures.csv")
    @Produces(Csv.MEDIA_TYPE)
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=figures.csv")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(hidden = true)
    public String figures(@BeanParam IndicatorQuery query) {
        FigureQuery question = query.toQuestion().upTo(MOST_LINES);
        if (!(findIndicators.find(question, analyst.units()) instanceof Found found)) {
            throw new UnknownAreaException();
        }
        if (found.next().isPresent()) {
            throw Problems.tooManyFigures(MOST_LINES);
        }
        return Csv.of(found.figures());
    }

    private OverviewView view(Words w, Overview overview, DashboardAddress address) {
        Summary summary = new Summary(w, overview, address);
        String round = overview.round().map(Round::id).orElse("");
        return new OverviewView(
                places.name(w, overview.area()),
                overview.area().code(),
                overview.trail().stream()
                        .map(place -> new Crumb(places.name(w, place), address.of(place.code())))
                        .toList(),
                new Filters(
                        overview.rounds().stream()
                                .map(one -> choice(one.id(), one.id(), round))
                                .toList(),
                        Arrays.stream(RiskDomain.values())
                                .map(one -> choice(
                                        one.name(), w.of(one), address.domain().name()))
                                .toList(),
                        Arrays.stream(RiskLevel.values())
                                .map(one -> choice(
                                        one.name(), w.of(one), address.level().name()))
                                .toList()
                                .reversed()),
                round,
                overview.round().map(one -> when(w, one)).orElse(""),
                summary.sentences(),
                summary.cards(),
                new Charts(w, overview, address, places).all());
    }

    private static Choice choice(String value, String words, String chosen) {
        return new Choice(value, words, value.equals(chosen), "");
    }

    private static String when(Words w, Round round) {
        LocalDate opens = round.opensOn();
        LocalDate closes = round.closesOn();
        return opens == null || closes == null ? "" : w.with("from-to", w.day(opens), w.day(closes));
    }
}
