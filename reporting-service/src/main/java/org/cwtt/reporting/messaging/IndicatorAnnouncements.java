package org.cwtt.reporting.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.reporting.IndicatorUpdated;
import org.jspecify.annotations.Nullable;

/// Announces figures as `reporting.indicator.updated-v1`.
@ApplicationScoped
public class IndicatorAnnouncements {
    private final Outbox outbox;
    private final Counter announced;

    IndicatorAnnouncements(Outbox outbox, MeterRegistry metrics) {
        this.outbox = outbox;
        this.announced = metrics.counter("cwtt.reporting.figures.announced");
    }

    /// Announces these figures in the running transaction.
    public void announce(List<Publication> publications) {
        outbox.announce(publications.stream().map(IndicatorAnnouncements::event).toList());
        announced.increment(publications.size());
    }

    /// The id is derived from the cell and its version: a repeat has the same id.
    private static OutgoingEvent event(Publication publication) {
        String cell = publication.figure().cell();
        UUID id = UUID.nameUUIDFromBytes((cell + "#" + publication.version()).getBytes(UTF_8));
        return new OutgoingEvent(id, Topic.INDICATOR_UPDATED.topicName(), cell, updated(publication), null);
    }

    private static IndicatorUpdated updated(Publication publication) {
        Figure figure = publication.figure();
        return IndicatorUpdated.newBuilder()
                .setCell(figure.cell())
                .setIndicator(figure.indicator().id())
                .setAreaLevel(figure.place().areaLevel().name())
                .setArea(figure.place().area())
                .setRoundId(figure.place().round())
                .setDomain(figure.domain().isEmpty() ? null : figure.domain())
                .setLevel(figure.level().isEmpty() ? null : figure.level())
                .setNumerator(nullable(figure.numerator()))
                .setDenominator(nullable(figure.denominator()))
                .setSuppressed(figure.suppressed())
                .setVersion(publication.version())
                .setUpdatedAt(publication.at())
                .build();
    }

    private static @Nullable Long nullable(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
