package org.cwtt.referral.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which flags lead to which departments, how urgently: versioned data, checked before use.
///
/// @param onDecline whom the team is advised to ask when a department declines; a person decides
public record RoutingTable(String id, String version, List<RoutingRule> rules, Map<Department, Department> onDecline) {

    /// @throws InvalidRoutingException when some trigger leads to no department, a rule asks for nothing, or what is
    ///     declined would go round in a circle
    public RoutingTable {
        rules = List.copyOf(rules);
        onDecline = Map.copyOf(onDecline);
        for (int i = 0; i < rules.size(); i++) {
            requireSense(id, "rules[" + i + "]", rules.get(i));
        }
        for (Department department : Department.values()) {
            requireEnd(id, onDecline, department);
        }
        for (Domain domain : Domain.values()) {
            requireDepartment(id, rules, domain, RiskLevel.MEDIUM);
            requireDepartment(id, rules, domain, RiskLevel.HIGH);
        }
    }

    /// What this profile calls for, by department; a department that need not act is absent.
    public Map<Department, Demand> demandsOf(RiskProfile profile) {
        return Arrays.stream(Department.values())
                .map(department -> demandOn(department, profile))
                .filter(demand -> !demand.reasons().isEmpty())
                .collect(Collectors.toMap(
                        Demand::department, Function.identity(), (a, _) -> a, () -> new EnumMap<>(Department.class)));
    }

    private Demand demandOn(Department department, RiskProfile profile) {
        Demand demand = Demand.none(department);
        for (RiskFlag flag : profile.flags()) {
            for (RoutingRule rule : rules) {
                if (rule.departments().contains(department) && rule.matches(flag)) {
                    demand = demand.and(rule, profile.roundId());
                }
            }
        }
        return demand;
    }

    private static void requireSense(String id, String place, RoutingRule rule) {
        String name = rule.domain() + " " + rule.level();
        if (!rule.level().callsForAction()) {
            throw new InvalidRoutingException(place, "routing %s: %s calls for no action".formatted(id, name));
        }
        if (rule.departments().isEmpty()) {
            throw new InvalidRoutingException(place, "routing %s: %s leads to no department".formatted(id, name));
        }
        if (rule.respondWithinDays() < 1) {
            throw new InvalidRoutingException(
                    place, "routing %s: %s leaves no working day to respond".formatted(id, name));
        }
        if (rule.scale() == null && rule.band() != null) {
            throw new InvalidRoutingException(
                    place, "routing %s: %s names a band without its scale".formatted(id, name));
        }
    }

    private static void requireEnd(String id, Map<Department, Department> onDecline, Department start) {
        Set<Department> asked = EnumSet.of(start);
        for (Department next = onDecline.get(start); next != null; next = onDecline.get(next)) {
            if (!asked.add(next)) {
                throw new InvalidRoutingException(
                        "onDecline." + start, "routing %s: onDecline.%s leads back to %s".formatted(id, start, next));
            }
        }
    }

    private static void requireDepartment(String id, List<RoutingRule> rules, Domain domain, RiskLevel level) {
        boolean led =
                rules.stream().anyMatch(rule -> rule.isGeneral() && rule.domain() == domain && rule.level() == level);
        if (!led) {
            throw new InvalidRoutingException(
                    "rules", "routing %s: %s %s leads to no department".formatted(id, domain, level));
        }
    }
}
