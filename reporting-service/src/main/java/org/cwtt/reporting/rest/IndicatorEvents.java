package org.cwtt.reporting.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.stream.Stream;
import org.cwtt.reporting.FigureStreams;
import org.cwtt.reporting.FollowIndicators.Batch;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Positioned;
import org.cwtt.reporting.rest.IndicatorsView.FigureView;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/// Indicators as Server-Sent Events, for those without Kafka: what stands, then what changes.
@Path("/v1/indicators/events")
@RolesAllowed({"analyst", "administrator", "practitioner"})
@Blocking
public class IndicatorEvents {
    private final IndicatorsResource indicators;
    private final FigureStreams streams;
    private final JsonWebToken token;
    private final ObjectMapper json;

    IndicatorEvents(IndicatorsResource indicators, FigureStreams streams, JsonWebToken token, ObjectMapper json) {
        this.indicators = indicators;
        this.streams = streams;
        this.token = token;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "The same figures as they are published: what stands first, then each change",
            description = "Events `indicator` carry a figure as /v1/indicators tells it; `caught-up` says that "
                    + "everything published so far has been sent. Whoever comes back sends the id of the last event "
                    + "as Last-Event-ID and gets what was published since, each cell in its newest state. `after` and "
                    + "`limit` say nothing here. The stream ends when the token does.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = FigureView.class)))
    @APIResponse(responseCode = "400", description = "A parameter or Last-Event-ID has a value that it cannot have")
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "The caller's role may not read indicators")
    @APIResponse(responseCode = "404", description = "No such round, or no such area inside the caller's areas")
    @APIResponse(responseCode = "503", description = "No figures can be read now, or there are too many streams")
    public Multi<OutboundSseEvent> events(
            @BeanParam IndicatorQuery query,
            @Parameter(description = "The id of the last event that was heard") @HeaderParam("Last-Event-ID") @Nullable
                    String lastEventId,
            @Context Sse sse) {
        FigureQuery question = query.toQuestion();
        long position = position(lastEventId);
        indicators.found(question.upTo(1));
        return streams.follow(question, position, Instant.ofEpochSecond(token.getExpirationTime()))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().items(events(sse, batch)));
    }

    private Stream<OutboundSseEvent> events(Sse sse, Batch batch) {
        Stream<OutboundSseEvent> figures = batch.figures().stream().map(figure -> event(sse, figure));
        if (batch.caughtUp()) {
            OutboundSseEvent caughtUp = sse.newEventBuilder()
                    .name("caught-up")
                    .id(Long.toString(batch.position()))
                    .data("{}")
                    .build();
            return Stream.concat(figures, Stream.of(caughtUp));
        }
        return batch.figures().isEmpty()
                ? Stream.of(sse.newEventBuilder().comment("alive").build())
                : figures;
    }

    private OutboundSseEvent event(Sse sse, Positioned figure) {
        return sse.newEventBuilder()
                .name("indicator")
                .id(Long.toString(figure.position()))
                .data(json.valueToTree(FigureView.from(figure.publication())).toString())
                .build();
    }

    private static long position(@Nullable String lastEventId) {
        return lastEventId == null
                ? 0
                : Positioned.parse(lastEventId)
                        .orElseThrow(() ->
                                Problems.invalid("Last-Event-ID", lastEventId, "the id of an event of this stream"));
    }
}
