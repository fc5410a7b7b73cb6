package org.cwtt.casework.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The case of one child: who works on it and how far they are. A child has at most one, opened again when need be.
///
/// @param version 1, and one more with every change
/// @param roundId the round whose profile last called for it
/// @param reasons what called for it in that round, such as `NUTRITION:HIGH`
/// @param raised the HIGH flags known so far, such as `2026-T1:NUTRITION`: what is not among them is new
/// @param team code of the team that holds it
/// @param members logins of the people who work on it
/// @param reviewBy when the team has to have met; none while closed
/// @param outcome code; none while open
public record CaseFile(
        UUID caseId,
        UUID childId,
        CaseState state,
        long version,
        String roundId,
        List<String> reasons,
        Set<String> raised,
        @Nullable String team,
        List<String> members,
        @Nullable LocalDate reviewBy,
        @Nullable String outcome,
        Instant openedAt,
        Instant changedAt) {
    /// Outcome of a case whose child turned out to be another child of the registry.
    public static final String CHILD_MERGED = "CHILD_MERGED";
    /// Outcome of a case whose child was erased.
    public static final String CHILD_ERASED = "CHILD_ERASED";

    /// The same child always has the same case, also when the record is made anew.
    public static UUID idFor(UUID childId) {
        return UUID.nameUUIDFromBytes(("case|" + childId).getBytes(StandardCharsets.UTF_8));
    }

    /// True while the team is late to meet.
    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && reviewBy != null && reviewBy.isBefore(today);
    }

    /// True when the one whose login this is works on it.
    public boolean isOf(String login) {
        return members.contains(login);
    }
}
