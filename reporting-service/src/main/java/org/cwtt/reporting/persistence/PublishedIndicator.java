package org.cwtt.reporting.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.AreaRound;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Indicator;
import org.cwtt.reporting.domain.Positioned;
import org.cwtt.reporting.domain.Publication;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The row of a figure as it was announced last; written by set-based SQL only.
@Entity
@Immutable
@Table(name = "published_indicators")
public class PublishedIndicator {
    @Id
    String cell;

    @Column
    String indicator;

    @Column(name = "area_level")
    String areaLevel;

    @Column
    String area;

    @Column(name = "round_id")
    String roundId;

    @Column
    String domain;

    @Column
    String level;

    @Column
    @Nullable
    Long numerator;

    @Column
    @Nullable
    Long denominator;

    @Column
    long version;

    @Column(name = "updated_at")
    Instant updatedAt;

    /// Given by the database.
    @Column(insertable = false, updatable = false)
    long position;

    Positioned positioned() {
        return new Positioned(position, toDomain());
    }

    Publication toDomain() {
        Figure figure = new Figure(
                new AreaRound(AreaLevel.valueOf(areaLevel), area, roundId),
                Indicator.withId(indicator).orElseThrow(),
                domain,
                level,
                optional(numerator),
                optional(denominator));
        return new Publication(figure, version, updatedAt);
    }

    static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
