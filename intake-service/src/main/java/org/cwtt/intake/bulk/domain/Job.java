package org.cwtt.intake.bulk.domain;

import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.jspecify.annotations.Nullable;

/// A file that was sent to be taken in.
///
/// @param id made by the sender
/// @param schoolId EMIS number of the school of a class list
/// @param dryRun whether everything is tried and taken back
/// @param sentBy subject of the sender's token
/// @param areas of the sender, when the file was sent: nothing outside them is touched
public record Job(UUID id, Kind kind, @Nullable String schoolId, boolean dryRun, String sentBy, Areas areas) {}
