package org.cwtt.reporting.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.domain.SmallNumbers;
import org.jspecify.annotations.Nullable;

/// The figures of one area.
///
/// @param protection the rule by which small numbers were hidden and others rounded
public record IndicatorsView(String area, AreaLevel areaLevel, SmallNumbers protection, List<FigureView> indicators) {

    /// One figure.
    ///
    /// @param domain the domain, or the department of referrals
    /// @param level the risk level, or the state of referrals
    /// @param numerator null when suppressed
    /// @param denominator null when suppressed or unknown
    /// @param percentage from the rounded counts, null when one of them is
    /// @param version grows with every published change
    public record FigureView(
            String indicator,
            String area,
            AreaLevel areaLevel,
            String round,
            @Nullable String domain,
            @Nullable String level,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal percentage,
            boolean suppressed,
            long version,
            Instant updatedAt) {

        static FigureView from(Publication publication) {
            Figure figure = publication.figure();
            return new FigureView(
                    figure.indicator().id(),
                    figure.place().area(),
                    figure.place().areaLevel(),
                    figure.place().round(),
                    figure.domain().isEmpty() ? null : figure.domain(),
                    figure.level().isEmpty() ? null : figure.level(),
                    nullable(figure.numerator()),
                    nullable(figure.denominator()),
                    figure.percentage().orElse(null),
                    figure.suppressed(),
                    publication.version(),
                    publication.at());
        }

        private static @Nullable Long nullable(OptionalLong value) {
            return value.isPresent() ? value.getAsLong() : null;
        }
    }
}
