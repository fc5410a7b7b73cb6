package org.cwtt.reporting.domain;

import org.jspecify.annotations.Nullable;

/// An area in the tree of areas.
///
/// @param parent the code of the area that it is a part of; null for the nation
public record Branch(Place place, @Nullable String parent) {}
