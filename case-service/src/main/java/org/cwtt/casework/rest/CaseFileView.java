package org.cwtt.casework.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.CaseLifeCycle;
import org.cwtt.casework.domain.CaseMove;
import org.jspecify.annotations.Nullable;

/// A case as JSON; the ETag is its version.
///
/// @param allowed the steps that a person may take now
/// @param history every step, oldest first; left out in the answer to a change
record CaseFileView(
        UUID caseId,
        UUID childId,
        String state,
        long version,
        String round,
        List<String> reasons,
        @Nullable String team,
        List<String> members,
        @Nullable LocalDate reviewBy,
        boolean overdue,
        @Nullable String outcome,
        Instant openedAt,
        Instant changedAt,
        List<String> allowed,
        List<Move> history) {
    record Move(
            Instant at,
            long version,
            String step,
            @Nullable String from,
            String to,
            String round,
            @Nullable String team,
            @Nullable String outcome,
            String by) {
        static Move from(CaseMove move) {
            return new Move(
                    move.at(),
                    move.version(),
                    move.step().name(),
                    move.from() == null ? null : move.from().name(),
                    move.to().name(),
                    move.roundId(),
                    move.team(),
                    move.outcome(),
                    move.actor());
        }
    }

    static CaseFileView from(CaseFile caseFile, List<CaseMove> history, LocalDate today) {
        return new CaseFileView(
                caseFile.caseId(),
                caseFile.childId(),
                caseFile.state().name(),
                caseFile.version(),
                caseFile.roundId(),
                caseFile.reasons(),
                caseFile.team(),
                caseFile.members(),
                caseFile.reviewBy(),
                caseFile.isOverdue(today),
                caseFile.outcome(),
                caseFile.openedAt(),
                caseFile.changedAt(),
                CaseLifeCycle.allowedFrom(caseFile.state()).stream()
                        .map(Enum::name)
                        .toList(),
                history.stream().map(Move::from).toList());
    }
}
