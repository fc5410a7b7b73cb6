package org.cwtt.referral.domain;

import java.util.ArrayList;
import java.util.List;

/// What one profile asks of one department: the reasons, the highest priority and the shortest time among them.
///
/// @param respondWithinDays working days
public record Demand(Department department, List<Reason> reasons, Priority priority, int respondWithinDays) {
    public Demand {
        reasons = List.copyOf(reasons);
    }

    /// What a profile asks that gives this department no reason to act.
    public static Demand none(Department department) {
        return new Demand(department, List.of(), Priority.ROUTINE, Integer.MAX_VALUE);
    }

    /// No more than what the department knows of already.
    Demand within(Reasons known) {
        List<Reason> old = reasons.stream()
                .filter(reason -> known.all().stream().anyMatch(reason::isSameAs))
                .toList();
        return old.isEmpty() ? none(department) : new Demand(department, old, Priority.ROUTINE, Integer.MAX_VALUE);
    }

    Demand and(RoutingRule rule, String roundId) {
        List<Reason> more = new ArrayList<>(reasons);
        Reason reason = new Reason(rule.subject(), rule.domain(), rule.level(), roundId, true, false);
        if (!more.contains(reason)) {
            more.add(reason);
        }
        return new Demand(
                department,
                more,
                rule.priority().compareTo(priority) > 0 ? rule.priority() : priority,
                Math.min(respondWithinDays, rule.respondWithinDays()));
    }
}
