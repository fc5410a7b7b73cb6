package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.CaseChanged;
import org.cwtt.casework.domain.CaseCommand.Assess;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.CaseFile;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.persistence.Cases;
import org.cwtt.casework.persistence.Children;
import org.cwtt.casework.persistence.Rounds;
import org.jspecify.annotations.Nullable;

/// Opens a case, or opens it again, when profiles that stand anew call for it, in the running transaction.
///
/// A child not registered yet has a case as well; a merged one has none: its submissions come under the other child.
@ApplicationScoped
class CallForCases {
    private final CaseDecider decider;
    private final Children children;
    private final Cases cases;
    private final Rounds rounds;
    private final KeepCases keepCases;

    CallForCases(CaseDecider decider, Children children, Cases cases, Rounds rounds, KeepCases keepCases) {
        this.decider = decider;
        this.children = children;
        this.cases = cases;
        this.rounds = rounds;
        this.keepCases = keepCases;
    }

    /// @param standing profiles that stand since now; their children are held
    void judge(List<RiskProfile> standing) {
        List<RiskProfile> calling = standing.stream()
                .filter(profile -> decider.policy().callsFor(profile.levels()) || hasHigh(profile))
                .toList();
        if (calling.isEmpty()) {
            return;
        }
        Set<UUID> ids = calling.stream().map(RiskProfile::childId).collect(Collectors.toSet());
        Set<UUID> merged = children.merged(ids);
        Map<String, Round> byId =
                rounds.latestFirst().stream().collect(Collectors.toMap(Round::roundId, round -> round));
        Map<UUID, CaseFile> held = cases.lock(ids);
        // One change a child and statement: a child with several rounds in one batch takes several.
        calling.stream()
                .filter(profile -> !merged.contains(profile.childId()))
                .sorted(Comparator.comparing(profile -> round(byId, profile.roundId()), Round.IN_ORDER))
                .collect(Collectors.groupingBy(RiskProfile::roundId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOneRound -> judgeRound(ofOneRound, held, byId));
    }

    private void judgeRound(List<RiskProfile> profiles, Map<UUID, CaseFile> held, Map<String, Round> byId) {
        List<CaseChanged> changes = new ArrayList<>();
        for (RiskProfile profile : profiles) {
            @Nullable CaseFile current = held.get(profile.childId());
            Round own = round(byId, profile.roundId());
            Round known = current == null ? own : round(byId, current.roundId());
            Optional<CaseChanged> change = decider.assess(current, new Assess(profile, own), known);
            change.ifPresent(changes::add);
        }
        keepCases.keep(changes);
        changes.forEach(change -> held.put(change.after().childId(), change.after()));
    }

    private static boolean hasHigh(RiskProfile profile) {
        return profile.count(RiskLevel.HIGH) > 0;
    }

    private static Round round(Map<String, Round> byId, String roundId) {
        return byId.getOrDefault(roundId, Round.unannounced(roundId));
    }
}
