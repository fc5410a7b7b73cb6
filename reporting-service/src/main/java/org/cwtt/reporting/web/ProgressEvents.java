package org.cwtt.reporting.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.cwtt.reporting.FigureStreams;
import org.cwtt.reporting.FindIndicators;
import org.cwtt.reporting.FindIndicators.Answer.Found;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Positioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/// Says to an open page that figures of its area have changed; the page then reads them in the one way.
///
/// It ends when the token does; the browser asks again by itself.
@Path("/dashboard/events")
@Authenticated
@Blocking
public class ProgressEvents {
    private final FigureStreams streams;
    private final FindIndicators findIndicators;
    private final Analyst analyst;

    ProgressEvents(FigureStreams streams, FindIndicators findIndicators, Analyst analyst) {
        this.streams = streams;
        this.findIndicators = findIndicators;
        this.analyst = analyst;
    }

    /// @param since the position of the newest figure when the page was made
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> events(
            @BeanParam DashboardAddress address,
            @QueryParam("since") @Nullable String since,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context Sse sse) {
        FigureQuery query = FigureQuery.of(address.area().orElse(""));
        if (!(findIndicators.find(query.upTo(1), analyst.units()) instanceof Found)) {
            throw new UnknownAreaException();
        }
        return streams.follow(query, position(last == null ? since : last), analyst.until())
                .map(batch -> batch.figures().isEmpty()
                        ? sse.newEventBuilder().comment("alive").build()
                        : sse.newEventBuilder()
                                .name("figures")
                                .id(Long.toString(batch.position()))
                                .data(batch.figures().size())
                                .build());
    }

    private static long position(@Nullable String given) {
        return given == null ? 0 : Positioned.parse(given).orElse(0);
    }
}
