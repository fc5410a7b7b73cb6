package org.cwtt.referral.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Every reason a referral ever had, of which some still stand.
public record Reasons(List<Reason> all) {
    private static final Comparator<Reason> IN_ORDER =
            Comparator.comparing(Reason::roundId).thenComparing(Reason::code);

    public Reasons {
        all = all.stream().sorted(IN_ORDER).toList();
    }

    /// Codes of the reasons that stand, sorted, each once.
    public List<String> standingCodes() {
        return all.stream()
                .filter(Reason::standing)
                .map(Reason::code)
                .distinct()
                .sorted()
                .toList();
    }

    /// True while at least one reason stands.
    public boolean stand() {
        return all.stream().anyMatch(Reason::standing);
    }

    /// What stands after a newer profile of `roundId`.
    ///
    /// That round's reasons are what it calls for now. A reason of an earlier round stands until this round knows
    /// the level of its domain; reasons of later rounds are left alone.
    ///
    /// @param called what the profile calls for from this department
    /// @param known the domains whose level the profile knows
    public Reasons after(String roundId, Collection<Reason> called, Set<Domain> known) {
        List<Reason> next = new ArrayList<>();
        for (Reason reason : all) {
            boolean overtaken = reason.roundId().equals(roundId)
                    || (Rounds.before(reason.roundId(), roundId) && known.contains(reason.domain()));
            next.add(overtaken ? reason.noLonger() : reason);
        }
        for (Reason reason : called) {
            next.removeIf(reason::isSameAs);
            next.add(reason);
        }
        return new Reasons(next);
    }

    /// True when some reason here already dealt with `reason`.
    public boolean answer(Reason reason) {
        return all.stream().anyMatch(mine -> mine.answers(reason));
    }

    /// The latest round that ever gave a reason.
    public String latestRound() {
        return all.stream().map(Reason::roundId).max(String::compareTo).orElseThrow();
    }
}
