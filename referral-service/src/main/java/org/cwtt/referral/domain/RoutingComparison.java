package org.cwtt.referral.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a candidate routing table would ask of whom, beside the current one, child by child.
public final class RoutingComparison {
    /// What would change for one department: how many children it is asked for.
    ///
    /// @param added asked for by the candidate alone
    /// @param dropped asked for by the current table alone
    /// @param moreUrgent asked for by both, at a higher priority or with less time by the candidate
    /// @param held of those of the candidate, without consent
    /// @param placed of those that the department would be told of, who have a place at one of its services already
    public record Count(
            Department department,
            long current,
            long candidate,
            long added,
            long dropped,
            long moreUrgent,
            long lessUrgent,
            long held,
            long placed) {

        /// How many the department would be told of who have no place yet.
        public long withoutPlace() {
            return candidate - held - placed;
        }
    }

    /// What is known of a child beside the profile.
    ///
    /// @param consents the departments that may know of the child
    /// @param placed the departments at whose services the child has a place
    /// @param district where the child's school lies
    public record Circumstances(Set<Department> consents, Set<Department> placed, District district) {
        public Circumstances {
            consents = Set.copyOf(consents);
            placed = Set.copyOf(placed);
        }
    }

    /// How many children a rule of the candidate holds for: none may mean that it names a scale or a band that there is
    /// not.
    ///
    /// @param place of the rule in the table, such as `rules[12]`
    public record Use(String place, RoutingRule rule, long profiles) {}

    private record Asked(Department department, District district) {}

    private static final class Sums {
        private long current;
        private long candidate;
        private long added;
        private long dropped;
        private long moreUrgent;
        private long lessUrgent;
        private long held;
        private long placed;
    }

    private final RoutingTable currentTable;
    private final RoutingTable candidateTable;
    private final Map<Department, Sums> sums = new EnumMap<>(Department.class);
    private final Map<Asked, Sums> byDistrict = new HashMap<>();
    private final long[] uses;
    private long profiles;

    public RoutingComparison(RoutingTable current, RoutingTable candidate) {
        this.currentTable = current;
        this.candidateTable = candidate;
        this.uses = new long[candidate.rules().size()];
        Arrays.stream(Department.values()).forEach(department -> sums.put(department, new Sums()));
    }

    /// Takes one child's profile in.
    public void add(RiskProfile profile, Circumstances child) {
        profiles++;
        countUses(profile);
        Map<Department, Demand> before = currentTable.demandsOf(profile);
        Map<Department, Demand> after = candidateTable.demandsOf(profile);
        sums.forEach((department, sum) -> {
            Demand current = before.get(department);
            Demand candidate = after.get(department);
            add(sum, current, candidate);
            addPlace(sum, department, candidate, child);
            if (current != null || candidate != null) {
                Sums here = byDistrict.computeIfAbsent(new Asked(department, child.district()), _ -> new Sums());
                add(here, current, candidate);
                addPlace(here, department, candidate, child);
            }
        });
    }

    private static void addPlace(Sums sum, Department department, @Nullable Demand candidate, Circumstances child) {
        if (candidate != null) {
            boolean consented = child.consents().contains(department);
            sum.held += consented ? 0 : 1;
            sum.placed += consented && child.placed().contains(department) ? 1 : 0;
        }
    }

    private static void add(Sums sum, @Nullable Demand before, @Nullable Demand after) {
        sum.current += before == null ? 0 : 1;
        sum.candidate += after == null ? 0 : 1;
        sum.added += before == null && after != null ? 1 : 0;
        sum.dropped += before != null && after == null ? 1 : 0;
        if (before != null && after != null) {
            int urgency = urgency(after, before);
            sum.moreUrgent += urgency > 0 ? 1 : 0;
            sum.lessUrgent += urgency < 0 ? 1 : 0;
        }
    }

    private static int urgency(Demand one, Demand other) {
        int byPriority = one.priority().compareTo(other.priority());
        return byPriority != 0 ? byPriority : Integer.compare(other.respondWithinDays(), one.respondWithinDays());
    }

    private void countUses(RiskProfile profile) {
        for (int i = 0; i < uses.length; i++) {
            RoutingRule rule = candidateTable.rules().get(i);
            if (profile.flags().stream().anyMatch(rule::matches)) {
                uses[i]++;
            }
        }
    }

    /// The rules of the candidate, in their order.
    public List<Use> uses() {
        return IntStream.range(0, uses.length)
                .mapToObj(
                        i -> new Use("rules[" + i + "]", candidateTable.rules().get(i), uses[i]))
                .toList();
    }

    public long profiles() {
        return profiles;
    }

    public List<Count> counts() {
        return sums.entrySet().stream()
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// What would change in each district, where anything is asked for.
    public Map<District, List<Count>> countsByDistrict() {
        return byDistrict.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().district(),
                        Collectors.mapping(
                                entry -> count(entry.getKey().department(), entry.getValue()), Collectors.toList())));
    }

    private static Count count(Department department, Sums sum) {
        return new Count(
                department,
                sum.current,
                sum.candidate,
                sum.added,
                sum.dropped,
                sum.moreUrgent,
                sum.lessUrgent,
                sum.held,
                sum.placed);
    }
}
