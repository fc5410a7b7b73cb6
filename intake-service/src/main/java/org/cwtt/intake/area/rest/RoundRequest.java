package org.cwtt.intake.area.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.cwtt.intake.area.domain.Round;

/// The dates of a round, both included.
public record RoundRequest(
        @NotNull LocalDate opensOn, @NotNull LocalDate closesOn) {
    Round toRound(String id) {
        return new Round(id, opensOn, closesOn);
    }
}
