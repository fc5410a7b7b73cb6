package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cwtt.referral.domain.School;
import org.cwtt.referral.persistence.Schools;

/// Keeps the schools and their areas, by which everybody's view is filtered.
@ApplicationScoped
public class RecordSchools {
    private final Schools schools;

    RecordSchools(Schools schools) {
        this.schools = schools;
    }

    /// Takes in a batch; a state older than the known one changes nothing.
    @Transactional
    public void record(List<School> batch) {
        Map<String, School> newest = new HashMap<>();
        for (School school : batch) {
            newest.merge(school.emis(), school, (a, b) -> b.version() > a.version() ? b : a);
        }
        schools.save(newest.values());
    }
}
