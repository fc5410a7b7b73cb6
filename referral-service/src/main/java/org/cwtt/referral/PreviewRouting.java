package org.cwtt.referral;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.RoutingComparison;
import org.cwtt.referral.domain.RoutingComparison.Count;
import org.cwtt.referral.domain.RoutingComparison.Use;
import org.cwtt.referral.domain.RoutingTable;
import org.cwtt.referral.persistence.Assessments;
import org.cwtt.referral.persistence.Services;
import org.cwtt.referral.persistence.Services.Capacity;
import org.jspecify.annotations.Nullable;

/// Shows what a candidate routing table would ask of whom, by the newest profiles of a round, and how that
/// compares with the places that the departments have. Nothing is sent.
@ApplicationScoped
public class PreviewRouting {
    private static final int SECONDS = 600;

    private final RoutingTable current;
    private final Assessments assessments;
    private final Services services;

    PreviewRouting(RoutingTable current, Assessments assessments, Services services) {
        this.current = current;
        this.assessments = assessments;
        this.services = services;
    }

    /// @param roundId null while no profile is known
    /// @param departments how many children are asked for
    /// @param rules of the candidate: how many of the profiles each holds for
    /// @param loads the same beside the places: first by department, then by department and district
    public record Preview(
            String current,
            String candidate,
            @Nullable String roundId,
            long profiles,
            List<Count> departments,
            List<Use> rules,
            List<Load> loads) {
        public Preview {
            departments = List.copyOf(departments);
            rules = List.copyOf(rules);
            loads = List.copyOf(loads);
        }
    }

    /// What a department would be asked for, and the places of its open services.
    ///
    /// @param province null: the whole country
    /// @param district municipal demarcation code; null: the whole country
    /// @param current of the children of that round, by the current table
    /// @param candidate by the candidate
    /// @param held of those of the candidate, without consent
    /// @param placed of the others, who have a place already
    /// @param capacity children at a time
    /// @param taken places that are taken now
    /// @param beyondCapacity of those without a place yet, for how many there would be none if all came at once
    public record Load(
            Department department,
            @Nullable String province,
            @Nullable String district,
            long current,
            long candidate,
            long held,
            long placed,
            long capacity,
            long taken,
            long beyondCapacity) {

        private static Load of(
                Count count, @Nullable String province, @Nullable String district, List<Capacity> places) {
            long capacity = places.stream().mapToLong(Capacity::capacity).sum();
            long taken = places.stream().mapToLong(Capacity::taken).sum();
            return new Load(
                    count.department(),
                    province,
                    district,
                    count.current(),
                    count.candidate(),
                    count.held(),
                    count.placed(),
                    capacity,
                    taken,
                    Math.max(0, count.withoutPlace() - Math.max(0, capacity - taken)));
        }
    }

    /// @param roundId whose profiles are asked; null: the latest one's, which has few of them while it is young
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    public Preview preview(RoutingTable candidate, @Nullable String roundId) {
        RoutingComparison comparison = new RoutingComparison(current, candidate);
        String round = roundId == null ? assessments.latestRound() : roundId;
        if (round != null) {
            assessments.eachOf(round, comparison::add);
        }
        return new Preview(
                nameOf(current),
                nameOf(candidate),
                round,
                comparison.profiles(),
                comparison.counts(),
                comparison.uses(),
                loads(comparison, services.capacities()));
    }

    private static List<Load> loads(RoutingComparison comparison, List<Capacity> capacities) {
        List<Load> loads = new ArrayList<>();
        for (Count count : comparison.counts()) {
            loads.add(Load.of(count, null, null, of(count, capacities, _ -> true)));
        }
        List<Load> local = new ArrayList<>();
        comparison.countsByDistrict().forEach((district, counts) -> {
            for (Count count : counts) {
                List<Capacity> here = of(
                        count,
                        capacities,
                        one -> one.province().equals(district.province())
                                && one.district().equals(district.code()));
                local.add(Load.of(count, district.province(), district.code(), here));
            }
        });
        local.sort(Comparator.comparing(Load::department)
                .thenComparing(load -> String.valueOf(load.province()))
                .thenComparing(load -> String.valueOf(load.district())));
        loads.addAll(local);
        return loads;
    }

    private static List<Capacity> of(Count count, List<Capacity> capacities, Predicate<Capacity> place) {
        return capacities.stream()
                .filter(one -> one.department() == count.department())
                .filter(place)
                .toList();
    }

    private static String nameOf(RoutingTable table) {
        return table.id() + " " + table.version();
    }
}
