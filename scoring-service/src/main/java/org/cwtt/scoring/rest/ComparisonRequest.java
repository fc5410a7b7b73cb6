package org.cwtt.scoring.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A comparison that somebody wants.
///
/// @param id made by the client, so that a repeat is known as one
/// @param roundId the round to compare; all of them, unless said
public record ComparisonRequest(
        @NotNull UUID id,

        @Nullable @Size(min = 1, max = 40) @Schema(examples = "2026-T1")
        String roundId) {}
