package org.cwtt.system.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.schemas.intake.AreaChanged;
import org.cwtt.schemas.intake.Enrolment;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.client.TopicReader;

/// A country's profiles of one round: classes of a few children, one after the other, over all its schools.
final class ReportingProfiles {
    private static final int CLASS = 25;
    private static final String ROUND = "2026-T1";
    private static final Map<String, List<String>> DISTRICTS = Map.of(
            "EC", List.of("BUF", "NMA", "DC10", "DC12", "DC13", "DC14", "DC15", "DC44"),
            "FS", List.of("MAN", "DC16", "DC18", "DC19", "DC20"),
            "GP", List.of("EKU", "JHB", "TSH", "DC42", "DC48"),
            "KZN", List.of("ETH", "DC21", "DC22", "DC23", "DC24", "DC25", "DC26", "DC27", "DC28", "DC29", "DC43"),
            "LP", List.of("DC33", "DC34", "DC35", "DC36", "DC47"),
            "MP", List.of("DC30", "DC31", "DC32"),
            "NC", List.of("DC6", "DC7", "DC8", "DC9", "DC45"),
            "NW", List.of("DC37", "DC38", "DC39", "DC40"),
            "WC", List.of("CPT", "DC1", "DC2", "DC3", "DC4", "DC5"));

    private final List<RiskProfileAssessed> templates;
    private final int schools;
    private long next;

    private ReportingProfiles(List<RiskProfileAssessed> templates, int schools) {
        this.templates = templates;
        this.schools = schools;
    }

    /// Copies of what scoring has announced, of other children at so many schools.
    static ReportingProfiles in(TopicReader topics, int schools) {
        return new ReportingProfiles(CaseProfiles.templates(topics), schools);
    }

    /// The schools, spread over all districts, by number.
    Map<String, AreaChanged> areas() {
        List<Map.Entry<String, String>> places = DISTRICTS.entrySet().stream()
                .flatMap(province ->
                        province.getValue().stream().map(district -> Map.entry(district, province.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        Map<String, AreaChanged> areas = new LinkedHashMap<>();
        for (int i = 0; i < schools; i++) {
            Map.Entry<String, String> place = places.get(i % places.size());
            areas.put(
                    school(i),
                    AreaChanged.newBuilder()
                            .setSchoolId(school(i))
                            .setVersion(1)
                            .setName("School " + i)
                            .setProvince(place.getValue())
                            .setDistrict(place.getKey())
                            .setEnrolments(List.of(new Enrolment("1", 160)))
                            .setChangedAt(templates.getFirst().getAssessedAt())
                            .build());
        }
        return areas;
    }

    RiskProfileAssessed next() {
        RiskProfileAssessed template = templates.get((int) (next % templates.size()));
        UUID childId = new UUID(
                template.getChildId().getMostSignificantBits(),
                template.getChildId().getLeastSignificantBits() + 1 + next / templates.size());
        int school = (int) (next / CLASS % schools);
        next++;
        return RiskProfileAssessed.newBuilder(template)
                .setProfileId(new UUID(childId.getMostSignificantBits() + 1, childId.getLeastSignificantBits()))
                .setChildId(childId)
                .setRoundId(ROUND)
                .setSchoolId(school(school))
                .build();
    }

    private static String school(int number) {
        return "9%08d".formatted(number);
    }
}
