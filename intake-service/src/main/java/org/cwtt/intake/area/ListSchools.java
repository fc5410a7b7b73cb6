package org.cwtt.intake.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.persistence.Schools;

/// Lists the schools that somebody may see.
@ApplicationScoped
public class ListSchools {
    private final Schools schools;

    ListSchools(Schools schools) {
        this.schools = schools;
    }

    /// A page of the schools within these areas, by EMIS number, from the one after `after`.
    public List<School> within(Areas areas, String after, int limit) {
        return schools.within(areas, after, limit);
    }
}
