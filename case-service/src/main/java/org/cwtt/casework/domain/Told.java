package org.cwtt.casework.domain;

import java.util.UUID;

/// A fact as it stands in a topic.
///
/// @param eventId the same fact always has the same id
public record Told(UUID eventId, Fact fact) {}
