package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.persistence.Services;
import org.cwtt.referral.persistence.Services.Query;
import org.jspecify.annotations.Nullable;

/// Lists the services of the departments with what is taken of them.
@ApplicationScoped
public class ListServices {
    private final Services services;

    ListServices(Services services) {
        this.services = services;
    }

    /// @param department null: of any
    /// @param areas codes of the country, provinces, districts, or names of catchments
    /// @param full only those that have no place left
    /// @param after the last id of the page before; empty: from the start
    @Transactional
    public List<Occupancy> list(
            @Nullable Department department, List<String> areas, boolean full, String after, int limit) {
        return services.page(new Query(department, areas, full, after, limit));
    }
}
