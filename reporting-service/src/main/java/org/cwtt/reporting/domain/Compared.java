package org.cwtt.reporting.domain;

import java.util.Optional;

/// An area among its neighbours.
///
/// @param prevalence of the domain and level that are compared; empty while nothing is told
/// @param coverage empty while nothing is told
public record Compared(Place place, Optional<Figure> prevalence, Optional<Figure> coverage) {}
