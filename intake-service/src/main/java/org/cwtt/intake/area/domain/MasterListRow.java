package org.cwtt.intake.area.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cwtt.intake.area.domain.Hierarchy.By;
import org.cwtt.intake.bulk.domain.JobRow;
import org.cwtt.intake.bulk.domain.Reading;
import org.cwtt.intake.bulk.domain.RowProblem;
import org.jspecify.annotations.Nullable;

/// One school of a master list. What is wrong with its number, name or place refuses it; any other wrong value is told
/// and left out.
///
/// @param school null when it is refused
/// @param closed whether the list says that the school is no longer open
public record MasterListRow(@Nullable School school, boolean closed, List<RowProblem> problems) {
    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("easterncape", "EC"),
            Map.entry("freestate", "FS"),
            Map.entry("gauteng", "GP"),
            Map.entry("gt", "GP"),
            Map.entry("kwazulunatal", "KZN"),
            Map.entry("kn", "KZN"),
            Map.entry("limpopo", "LP"),
            Map.entry("mpumalanga", "MP"),
            Map.entry("northerncape", "NC"),
            Map.entry("northwest", "NW"),
            Map.entry("westerncape", "WC"));
    private static final Map<String, MasterColumn> GRADES = Map.of(
            "R", MasterColumn.GRADE_R,
            "1", MasterColumn.GRADE_1,
            "2", MasterColumn.GRADE_2,
            "3", MasterColumn.GRADE_3);

    /// How areas are named, so that nothing else gets into a token's claim or a page.
    private static final Pattern AREA = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .'()/&-]{0,79}");

    private static final int LONGEST_NAME = 200;

    public MasterListRow {
        problems = List.copyOf(problems);
    }

    public static MasterListRow read(JobRow row, Hierarchies hierarchies) {
        Reading needed = new Reading(row.values());
        Reading others = new Reading(row.values());
        String emis = needed.needed(MasterColumn.EMIS, "an EMIS number, 6 to 12 digits", MasterListRow::emis);
        String name = needed.needed(MasterColumn.NAME, "a name of at most 200 characters", MasterListRow::name);
        String province = needed.needed(MasterColumn.PROVINCE, "one of the nine provinces", MasterListRow::province);
        boolean closed = "closed".equalsIgnoreCase(row.values().get(MasterColumn.STATUS.name()));
        if (emis == null || name == null || province == null) {
            return new MasterListRow(null, closed, needed.problems());
        }
        String educationDistrict = others.optional(MasterColumn.EDUCATION_DISTRICT, "a name", MasterListRow::area);
        Hierarchies.Place place = hierarchies.place(province, known(emis, educationDistrict, row.values()));
        if (place.district() == null) {
            return new MasterListRow(null, closed, List.of(noDistrict(row.values(), province)));
        }
        School school = new School(
                emis,
                name,
                province,
                place.district(),
                circuit(others, place, educationDistrict),
                educationDistrict == null ? place.educationDistrict() : educationDistrict,
                place.healthSubDistrict(),
                place.socialDevelopmentOffice(),
                enrolments(others),
                MasterSite.read(others));
        return new MasterListRow(school, closed, others.problems());
    }

    private static RowProblem noDistrict(Map<String, String> values, String province) {
        return new RowProblem(
                MasterColumn.DISTRICT_MUNICIPALITY.name(),
                values.get(MasterColumn.DISTRICT_MUNICIPALITY.name()),
                "a district of " + province + ", or a line in the table of hierarchies that leads to one");
    }

    private static Map<By, String> known(String emis, @Nullable String educationDistrict, Map<String, String> values) {
        Map<By, String> known = new EnumMap<>(By.class);
        known.put(By.SCHOOL, emis);
        put(known, By.LOCAL_MUNICIPALITY, values.get(MasterColumn.LOCAL_MUNICIPALITY.name()));
        put(known, By.EDUCATION_DISTRICT, educationDistrict);
        put(known, By.DISTRICT_MUNICIPALITY, values.get(MasterColumn.DISTRICT_MUNICIPALITY.name()));
        return known;
    }

    private static void put(Map<By, String> known, By by, @Nullable String is) {
        if (is != null) {
            known.put(by, is);
        }
    }

    /// Circuits of different districts have the same names, and who works in one must not see the other.
    private static @Nullable String circuit(
            Reading reading, Hierarchies.Place place, @Nullable String educationDistrict) {
        String within = educationDistrict == null ? place.district() : educationDistrict;
        return reading.optional(MasterColumn.CIRCUIT, "a name", circuit -> area(within + "/" + circuit));
    }

    private static Map<String, Integer> enrolments(Reading reading) {
        Map<String, Integer> enrolments = new HashMap<>();
        GRADES.forEach((grade, column) -> {
            Integer learners = reading.optional(column, "a number of learners", MasterSite::count);
            if (learners != null) {
                enrolments.put(grade, learners);
            }
        });
        return enrolments;
    }

    private static Optional<String> emis(String text) {
        return Optional.of(text).filter(number -> number.matches("[0-9]{6,12}"));
    }

    private static Optional<String> name(String text) {
        return Optional.of(text)
                .filter(name -> name.length() <= LONGEST_NAME)
                .filter(name -> name.codePoints().noneMatch(Character::isISOControl))
                .filter(name -> name.indexOf('\uFFFD') < 0);
    }

    private static Optional<String> province(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String code = plain.toUpperCase(Locale.ROOT);
        return PROVINCES.containsValue(code) ? Optional.of(code) : Optional.ofNullable(PROVINCES.get(plain));
    }

    private static Optional<String> area(String text) {
        return Optional.of(text).filter(area -> AREA.matcher(area).matches());
    }
}
