package org.cwtt.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The services that a team can plan: a version of a catalogue, which is data.
///
/// @param entries by code
public record InterventionCatalogue(String id, String version, Map<String, Entry> entries) {
    private static final int LONGEST_INTERVAL_DAYS = 366;
    private static final int LONGEST_PLAN_DAYS = 3 * 366;

    /// One service.
    ///
    /// @param name in plain words
    /// @param domains for which it may be planned
    /// @param goals by code, in plain words
    public record Entry(String name, Set<Domain> domains, Map<String, String> goals) {
        public Entry {
            domains = Set.copyOf(domains);
            goals = java.util.Collections.unmodifiableMap(new TreeMap<>(goals));
        }
    }

    /// @throws InvalidPolicyException when it must not be used
    public InterventionCatalogue {
        entries = java.util.Collections.unmodifiableMap(new TreeMap<>(entries));
        if (entries.isEmpty()) {
            throw new InvalidPolicyException("interventions: none was given, expected at least one");
        }
        entries.forEach((code, entry) -> {
            if (entry.name().isBlank()
                    || entry.domains().isEmpty()
                    || entry.goals().isEmpty()) {
                throw new InvalidPolicyException(
                        "interventions." + code + ": expected a name, at least one domain and at least one goal");
            }
        });
    }

    /// The name of a service in plain words, or its code if this version does not have it any more.
    public String nameOf(String code) {
        Entry entry = entries.get(code);
        return entry == null ? code : entry.name();
    }

    /// A goal in plain words, or its code if this version does not have it any more.
    public String goalOf(Plan plan) {
        Entry entry = entries.get(plan.intervention());
        return entry == null ? plan.goal() : entry.goals().getOrDefault(plan.goal(), plan.goal());
    }

    /// @throws InvalidRequestException with the first field that no plan can have
    public void check(Plan plan, LocalDate today) {
        Entry entry = entries.get(plan.intervention());
        if (entry == null) {
            throw new InvalidRequestException("intervention", plan.intervention(), oneOf(entries.keySet()));
        }
        if (!entry.domains().contains(plan.domain())) {
            throw new InvalidRequestException(
                    "domain",
                    plan.domain(),
                    oneOf(entry.domains().stream().map(Enum::name).sorted().toList()));
        }
        if (!entry.goals().containsKey(plan.goal())) {
            throw new InvalidRequestException(
                    "goal", plan.goal(), oneOf(entry.goals().keySet()));
        }
        checkDays(plan, today);
    }

    private static void checkDays(Plan plan, LocalDate today) {
        if (plan.startsOn().isBefore(today.minusDays(LONGEST_INTERVAL_DAYS))
                || plan.startsOn().isAfter(today.plusDays(LONGEST_INTERVAL_DAYS))) {
            throw new InvalidRequestException("startsOn", plan.startsOn(), "a day within a year of today");
        }
        Integer every = plan.everyDays();
        if (every != null && (every < 1 || every > LONGEST_INTERVAL_DAYS)) {
            throw new InvalidRequestException("everyDays", every, "1 to " + LONGEST_INTERVAL_DAYS + ", or none: once");
        }
        LocalDate end = plan.endsOn();
        if (end != null
                && (end.isBefore(plan.startsOn()) || end.isAfter(plan.startsOn().plusDays(LONGEST_PLAN_DAYS)))) {
            throw new InvalidRequestException("endsOn", end, "a day from startsOn on and within three years");
        }
    }

    private static String oneOf(java.util.Collection<String> codes) {
        return "one of " + String.join(", ", List.copyOf(codes));
    }
}
