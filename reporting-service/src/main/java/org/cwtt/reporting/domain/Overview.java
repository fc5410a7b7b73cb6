package org.cwtt.reporting.domain;

import java.util.List;
import java.util.Optional;

/// All that is told of one area in one round, beside its parts and the rounds before.
///
/// @param trail the areas around it that the reader may see, the largest first
/// @param rounds the newest first
/// @param round the one that is looked at; empty while none is known
/// @param own figures of the area, of every round
/// @param parts the areas that it is made of; a school has none
/// @param districts of a nation or a province, for a map
public record Overview(
        Place area,
        List<Place> trail,
        List<Round> rounds,
        Optional<Round> round,
        List<Figure> own,
        List<Compared> parts,
        List<Compared> districts) {

    /// The area's own figure in a round, if one is told.
    public Optional<Figure> figure(String roundId, Indicator indicator, String domain, String level) {
        return own.stream()
                .filter(f -> f.place().round().equals(roundId)
                        && f.indicator() == indicator
                        && f.domain().equals(domain)
                        && f.level().equals(level))
                .findFirst();
    }
}
