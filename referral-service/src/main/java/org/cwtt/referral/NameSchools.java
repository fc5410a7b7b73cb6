package org.cwtt.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.cwtt.referral.persistence.Schools;

/// Says what schools are called.
@ApplicationScoped
public class NameSchools {
    private final Schools schools;

    NameSchools(Schools schools) {
        this.schools = schools;
    }

    /// The name by EMIS number; a school that nobody has told of is absent.
    @Transactional
    public Map<String, String> names(Set<String> emis) {
        return schools.names(emis);
    }
}
