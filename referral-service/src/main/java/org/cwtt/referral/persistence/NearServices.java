package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.Closeness;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Place;

/// The services near a school: by the hierarchies that both lie in, and within them by distance, where both are told
/// to stand somewhere.
@ApplicationScoped
public class NearServices {
    /// In degrees of latitude, on a plane: good enough to tell the nearer one within a province. Nothing is known of a
    /// school or a service that nobody has placed.
    private static final String FAR = "sqrt(power(v.latitude - a.latitude, 2)"
            + " + power((v.longitude - a.longitude) * cos(radians(a.latitude)), 2))";

    private static final String ASKED = """
            WITH asked AS (
                SELECT n.department, n.school, s.province, s.district, s.latitude, s.longitude, CASE n.department
                    WHEN 'HEALTH' THEN s.health_sub_district WHEN 'EDUCATION' THEN s.education_district
                    ELSE s.social_development_office END AS catchment
                FROM unnest(?::text[], ?::text[]) AS n (department, school) JOIN schools s ON s.emis = n.school)
            SELECT a.department AS for_department, a.school AS for_school, CASE
                    WHEN v.province <> a.province THEN 'FARTHER' WHEN v.catchment = a.catchment THEN 'CATCHMENT'
                    WHEN v.district = a.district THEN 'DISTRICT' ELSE 'PROVINCE' END AS closeness, """ + FAR + " AS far, " + ServiceRow.COLUMNS + " FROM asked a ";

    /// Of those that have room, the nearest one; of those of which nobody knows where they stand, the one with the
    /// most.
    private static final String BEST = """
            (SELECT v.service_id FROM services v CROSS JOIN LATERAL (
                 SELECT v.capacity - count(*) AS room FROM referrals t WHERE t.service_id = v.service_id
                     AND t.state IN ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')) u
             WHERE v.department = a.department AND v.province = a.province AND v.open AND u.room > 0 %s
             ORDER BY %s NULLS LAST, u.room DESC, v.service_id LIMIT 1)""";

    /// Nearer areas first: a province is only counted through when there is no room nearer.
    private static final String PROPOSE = ASKED
            + "CROSS JOIN LATERAL (SELECT coalesce("
            + BEST.formatted("AND v.catchment = a.catchment", FAR) + ", "
            + BEST.formatted("AND v.district = a.district", FAR) + ", "
            + BEST.formatted("", FAR) + ") AS service_id OFFSET 0) best"
            + " JOIN services v ON v.service_id = best.service_id" + ServiceRow.TAKEN;

    private static final String NEAR = "SELECT * FROM (" + ASKED
            + " JOIN services v ON v.department = a.department AND v.province = a.province AND v.open"
            + ServiceRow.TAKEN
            + ") near ORDER BY array_position(ARRAY['CATCHMENT', 'DISTRICT', 'PROVINCE'], closeness),"
            + " far NULLS LAST, capacity - taken DESC, service_id LIMIT ?";

    private final Database database;

    NearServices(Database database) {
        this.database = database;
    }

    /// Where a child of this school could be seen by this department.
    public record From(Department department, String schoolId) {}

    /// The nearest service with room for each; absent where no school or no room is known.
    public Map<From, Place> propose(Set<From> asked) {
        Map<From, Place> proposed = new HashMap<>();
        if (!asked.isEmpty()) {
            database.with(connection -> Unnest.of(asked)
                    .texts(from -> from.department().name())
                    .texts(From::schoolId)
                    .query(connection, PROPOSE, row -> proposed.put(from(row), place(row))));
        }
        return proposed;
    }

    /// The open services of the school's province, nearest first.
    public List<Place> near(From from, int limit) {
        return database.query(
                NEAR, NearServices::place, List.of(from.department().name()), List.of(from.schoolId()), limit);
    }

    private static From from(ResultSet row) throws SQLException {
        return new From(Department.valueOf(row.getString("for_department")), row.getString("for_school"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(ServiceRow.read(row), Closeness.valueOf(row.getString("closeness")));
    }
}
