package org.cwtt.intake.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.messaging.AreaEvents;
import org.cwtt.intake.area.persistence.Districts;
import org.cwtt.intake.area.persistence.Schools;
import org.cwtt.intake.persistence.KeyLocks;

/// Creates a school or changes it, and announces its new state.
@ApplicationScoped
public class DefineSchool {
    /// What became of the school that was put.
    public enum Outcome {
        CREATED,
        CHANGED,
        /// The same was there already: nothing is announced.
        UNCHANGED,
        /// The school lies, or lay, outside the caller's areas.
        OUTSIDE_AREAS,
        /// The province has no such district.
        DISTRICT_UNKNOWN
    }

    private final KeyLocks locks;
    private final Schools schools;
    private final Districts districts;
    private final AreaEvents events;
    private final Clock clock;

    DefineSchool(KeyLocks locks, Schools schools, Districts districts, AreaEvents events, Clock clock) {
        this.locks = locks;
        this.schools = schools;
        this.districts = districts;
        this.events = events;
        this.clock = clock;
    }

    /// Defines the school, if it lies, and lay, within these areas.
    @Transactional
    public Outcome define(School school, Areas areas) {
        locks.hold("school", school.emis());
        Optional<School> known = schools.find(school.emis());
        if (!school.liesIn(areas)
                || known.filter(before -> !before.liesIn(areas)).isPresent()) {
            return Outcome.OUTSIDE_AREAS;
        }
        if (!districts.isIn(school.district(), school.province())) {
            return Outcome.DISTRICT_UNKNOWN;
        }
        if (known.filter(school::equals).isPresent()) {
            return Outcome.UNCHANGED;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events.changed(school, schools.save(school, now), now);
        return known.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }
}
