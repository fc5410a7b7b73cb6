package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.School;
import org.cwtt.casework.persistence.Schools;

/// Lists the schools of a practitioner's areas.
@ApplicationScoped
public class ListSchools {
    private final Schools schools;

    ListSchools(Schools schools) {
        this.schools = schools;
    }

    /// By name.
    @Transactional
    public List<School> list(Reader reader, int limit) {
        return schools.within(reader, limit);
    }
}
