package org.cwtt.intake.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cwtt.intake.IntakeConfig;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.area.domain.District;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.domain.Site;
import org.cwtt.intake.area.persistence.Districts;
import org.cwtt.intake.area.persistence.Schools;
import org.cwtt.intake.persistence.KeyLocks;

/// Brings in the nine provinces and 52 districts, and the sample schools where they are wanted and not yet there.
@ApplicationScoped
public class LoadReferenceAreas {
    private static final Areas EVERYWHERE = new Areas(Set.of("ZA"));

    private final KeyLocks locks;
    private final Districts districts;
    private final Schools schools;
    private final DefineSchool defineSchool;
    private final IntakeConfig config;

    LoadReferenceAreas(
            KeyLocks locks, Districts districts, Schools schools, DefineSchool defineSchool, IntakeConfig config) {
        this.locks = locks;
        this.districts = districts;
        this.schools = schools;
        this.defineSchool = defineSchool;
        this.config = config;
    }

    @Transactional
    public void load() {
        locks.hold("reference", "areas");
        ReferenceTable.read("provinces.csv").forEach(row -> districts.saveProvince(row.get("code"), row.get("name")));
        ReferenceTable.read("districts.csv").forEach(row -> districts.save(district(row)));
        if (config.sampleSchools()) {
            ReferenceTable.read("sample-schools.csv").stream()
                    .map(LoadReferenceAreas::school)
                    .filter(school -> schools.find(school.emis()).isEmpty())
                    .forEach(school -> defineSchool.define(school, EVERYWHERE));
        }
    }

    private static District district(ReferenceTable.Row row) {
        return new District(row.get("code"), row.get("name"), row.get("category"), row.get("province"));
    }

    private static School school(ReferenceTable.Row row) {
        return new School(
                row.get("emis"),
                row.get("name"),
                row.get("province"),
                row.get("district"),
                row.get("circuit"),
                row.get("educationDistrict"),
                row.get("healthSubDistrict"),
                row.get("socialDevelopmentOffice"),
                Stream.of("R", "1", "2", "3")
                        .collect(Collectors.toMap(Function.identity(), grade -> Integer.valueOf(row.get(grade)))),
                Site.UNKNOWN);
    }
}
