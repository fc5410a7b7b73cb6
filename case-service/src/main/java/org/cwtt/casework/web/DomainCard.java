package org.cwtt.casework.web;

import java.util.List;
import java.util.Optional;
import org.cwtt.casework.domain.AssessedRound;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.DomainChange;
import org.cwtt.casework.domain.Evidence;
import org.cwtt.casework.domain.PlainWords;
import org.cwtt.casework.domain.RiskFlag;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.pages.Words;

/// One domain of a child: where it stands, how it came there, and why.
///
/// @param change against the round before, in words; empty when there is nothing to compare
/// @param provisional true while a section that could change the level has not arrived
/// @param reasons the evidence, a sentence each
/// @param missing what could not be scored
/// @param history one cell a round, earliest first
record DomainCard(
        String code,
        Cell now,
        String change,
        boolean provisional,
        Chart chart,
        List<Reason> reasons,
        List<String> missing,
        List<Cell> history) {
    /// One piece of evidence.
    record Reason(String level, String sign, String word, String sentence, List<String> answers) {}

    /// @param rounds earliest first, at least one
    static DomainCard of(Words w, Domain domain, List<AssessedRound> rounds) {
        AssessedRound latest = rounds.getLast();
        Optional<RiskFlag> flag = latest.profile().flags().stream()
                .filter(one -> one.domain() == domain)
                .findFirst();
        return new DomainCard(
                domain.name(),
                cell(w, domain, latest),
                change(w, domain, latest),
                flag.map(RiskFlag::provisional).orElse(false),
                Chart.of(w, domain, rounds),
                flag.map(one -> one.evidence().stream()
                                .map(evidence -> reason(w, evidence))
                                .toList())
                        .orElseGet(List::of),
                flag.map(one -> one.missingScales().stream()
                                .map(scale -> scale.replace('-', ' '))
                                .toList())
                        .orElseGet(List::of),
                rounds.stream().map(round -> cell(w, domain, round)).toList());
    }

    private static Cell cell(Words w, Domain domain, AssessedRound round) {
        return Cell.of(w, domain, round.profile().levels().getOrDefault(domain, RiskLevel.UNKNOWN));
    }

    private static String change(Words w, Domain domain, AssessedRound latest) {
        return latest.changes().stream()
                .filter(one -> one.domain() == domain)
                .filter(one -> one.direction() != DomainChange.Direction.NOT_COMPARABLE)
                .map(one -> w.of(one.direction()))
                .findFirst()
                .orElse("");
    }

    private static Reason reason(Words w, Evidence evidence) {
        return new Reason(
                evidence.level().name(),
                Cell.sign(evidence.level()),
                w.of(evidence.level()),
                PlainWords.of(evidence),
                evidence.answers().stream()
                        .map(answer -> answer.item().replace('-', ' ').replace('.', ' ') + ": "
                                + answer.answer().replace('-', ' '))
                        .toList());
    }
}
