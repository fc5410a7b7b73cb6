package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.persistence.Services;

/// Enters services in the directory, or changes them: all or none.
@ApplicationScoped
public class DefineServices {
    private final Services services;
    private final InstantSource clock;

    DefineServices(Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    /// What became of them.
    ///
    /// @param outside ids of those that lie, or lay, outside the areas: then nothing was kept
    public record Defined(int created, int changed, Set<String> outside) {
        public Defined {
            outside = Set.copyOf(outside);
        }
    }

    /// @param areas within which all of them must lie
    /// @param by login of the one who says so
    @Transactional
    public Defined define(Collection<Service> defined, List<String> areas, String by) {
        Map<String, Occupancy> known =
                services.find(defined.stream().map(Service::id).collect(Collectors.toSet()));
        Set<String> outside = new TreeSet<>();
        for (Service service : defined) {
            Occupancy before = known.get(service.id());
            if (!service.liesIn(areas) || (before != null && !before.service().liesIn(areas))) {
                outside.add(service.id());
            }
        }
        if (!outside.isEmpty()) {
            return new Defined(0, 0, outside);
        }
        services.save(defined, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Defined(defined.size() - known.size(), known.size(), outside);
    }
}
