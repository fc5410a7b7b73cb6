package org.cwtt.casework.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.casework.WatchFlags;
import org.cwtt.casework.WatchFlags.Raised;
import org.cwtt.casework.domain.Reader;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/// A stream that says whose flags have just changed: ids of children in the reader's areas, and nothing else.
///
/// It ends when the token does; the browser asks again by itself, with a token that says where the reader works then.
@Path("/dashboard/events")
@Authenticated
public class LiveEvents {
    private static final Duration ALIVE = Duration.ofSeconds(15);
    /// So that whoever connects hears that they are connected.
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final int WAITING = 256;
    private static final String MILLISECONDS = "[0-9]{1,15}";

    private final WatchFlags watchFlags;
    private final Practitioner practitioner;
    private final InstantSource clock;

    LiveEvents(WatchFlags watchFlags, Practitioner practitioner, InstantSource clock) {
        this.watchFlags = watchFlags;
        this.practitioner = practitioner;
        this.clock = clock;
    }

    /// @param since when the page was made
    /// @param last the id of the last event that the browser heard
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> events(
            @QueryParam("since") @Nullable String since,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context Sse sse) {
        Reader reader = practitioner.reader();
        Instant from = from(last == null ? since : last);
        Multi<OutboundSseEvent> raised = Multi.createFrom()
                .<Raised>emitter(
                        emitter -> emitter.onTermination(watchFlags.watch(reader, from, emitter::emit)), WAITING)
                .map(one -> event(sse, one));
        Multi<OutboundSseEvent> alive = Multi.createFrom()
                .ticks()
                .startingAfter(AT_ONCE)
                .every(ALIVE)
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder().comment("alive").build());
        return Multi.createBy().merging().streams(raised, alive).select().first(left());
    }

    private static OutboundSseEvent event(Sse sse, Raised raised) {
        return sse.newEventBuilder()
                .name("flags")
                .id(Long.toString(raised.at().toEpochMilli()))
                .data(
                        raised.childIds().isEmpty()
                                ? "*"
                                : raised.childIds().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .build();
    }

    /// As long as the token holds.
    private Duration left() {
        Duration left = Duration.between(clock.instant(), practitioner.until());
        return left.isPositive() ? left : AT_ONCE;
    }

    private Instant from(@Nullable String given) {
        return given != null && given.matches(MILLISECONDS)
                ? Instant.ofEpochMilli(Long.parseLong(given))
                : clock.instant();
    }
}
