package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.persistence.Schools;

/// Takes in the schools and the areas they lie in.
@ApplicationScoped
public class RecordSchools {
    private final Schools schools;

    RecordSchools(Schools schools) {
        this.schools = schools;
    }

    /// A repeat and an older version change nothing.
    @Transactional
    public void record(List<School> changes) {
        schools.put(School.newest(changes));
    }
}
