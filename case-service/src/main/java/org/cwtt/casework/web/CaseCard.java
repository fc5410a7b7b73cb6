package org.cwtt.casework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.CaseLifeCycle;
import org.cwtt.casework.domain.CasePolicy;
import org.cwtt.casework.domain.CaseStep;
import org.cwtt.casework.domain.Mark;
import org.cwtt.casework.web.Frame.Choice;
import org.cwtt.pages.Words;
import org.jspecify.annotations.Nullable;

/// Where a child's case stands, and what may be done next.
///
/// @param version goes with every form: who comes second is told
/// @param reasons what called for it, in words
/// @param tomorrow the earliest day of the next meeting
/// @param nextOn the day that is proposed for it
record CaseCard(
        long version,
        String state,
        List<String> reasons,
        String team,
        String members,
        @Nullable String reviewBy,
        boolean overdue,
        @Nullable String outcome,
        LocalDate tomorrow,
        LocalDate nextOn,
        List<Choice> outcomes,
        Set<CaseStep> allowed) {
    private static final int USUAL_PAUSE_DAYS = 28;

    static CaseCard of(Words w, CaseFile caseFile, CasePolicy policy, LocalDate today) {
        return new CaseCard(
                caseFile.version(),
                w.of(caseFile.state()),
                caseFile.reasons().stream()
                        .map(Mark::parse)
                        .map(mark -> w.of(mark.domain()) + " " + Cell.sign(mark.level()) + " " + w.of(mark.level()))
                        .toList(),
                caseFile.team() == null ? "" : caseFile.team(),
                String.join(", ", caseFile.members()),
                caseFile.reviewBy() == null ? null : w.day(caseFile.reviewBy()),
                caseFile.isOverdue(today),
                caseFile.outcome() == null ? null : w.code(caseFile.outcome()),
                today.plusDays(1),
                today.plusDays(USUAL_PAUSE_DAYS),
                policy.outcomes().stream()
                        .sorted()
                        .map(code -> Choice.of(code, w.code(code), false))
                        .toList(),
                CaseLifeCycle.allowedFrom(caseFile.state()));
    }

    public boolean assignable() {
        return allowed.contains(CaseStep.ASSIGNED);
    }

    public boolean reviewable() {
        return allowed.contains(CaseStep.REVIEWED);
    }

    public boolean closable() {
        return allowed.contains(CaseStep.CLOSED);
    }

    public boolean reopenable() {
        return allowed.contains(CaseStep.REOPENED);
    }
}
