package org.cwtt.referral.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    /// A reason that a person carried here stands until a profile knows a milder level of its domain.
    ///
    /// @param called what the profile calls for from this department
    public Reasons after(RiskProfile profile, Collection<Reason> called) {
        List<Reason> next = new ArrayList<>();
        for (Reason reason : all) {
            next.add(overtaken(reason, profile) ? reason.noLonger() : reason);
        }
        for (Reason reason : called) {
            next.removeIf(reason::isSameAs);
            next.add(reason);
        }
        return new Reasons(next);
    }

    private static boolean overtaken(Reason reason, RiskProfile profile) {
        boolean same = reason.roundId().equals(profile.roundId());
        boolean later = Rounds.before(reason.roundId(), profile.roundId());
        boolean known = profile.knownDomains().contains(reason.domain());
        if (reason.carried()) {
            return (same || later) && known && profile.levelOf(reason.domain()).compareTo(reason.level()) < 0;
        }
        return same || (later && known);
    }

    /// These and others that a person carried here.
    Reasons carrying(Reasons others) {
        List<Reason> next = new ArrayList<>(all);
        for (Reason reason : others.all()) {
            if (reason.standing() && next.stream().noneMatch(mine -> mine.standing() && mine.isSameAs(reason))) {
                next.removeIf(reason::isSameAs);
                next.add(reason.carriedOver());
            }
        }
        return new Reasons(next);
    }

    /// True when some reason here already dealt with `reason`.
    public boolean answer(Reason reason) {
        return all.stream().anyMatch(mine -> mine.answers(reason));
    }

    /// The latest round that ever gave a reason; empty while there never was one.
    public Optional<String> latestRound() {
        return all.stream().map(Reason::roundId).max(String::compareTo);
    }
}
