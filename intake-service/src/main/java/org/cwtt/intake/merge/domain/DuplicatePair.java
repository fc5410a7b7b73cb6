package org.cwtt.intake.merge.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.child.domain.Child;

/// Two children that may be one, for a person to decide.
///
/// @param score 0 to 100
/// @param reasons what speaks for it and against it
public record DuplicatePair(UUID id, Child one, Child other, int score, List<String> reasons, Instant foundAt) {}
