package org.cwtt.referral.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.domain.Service.Location;
import org.jspecify.annotations.Nullable;

/// One row of `services` with the places that are taken, to the domain.
final class ServiceRow {
    /// Joins what is accepted at `v` and has not ended, as `u.taken`: index `referrals_at_service`.
    static final String TAKEN = """
             CROSS JOIN LATERAL (SELECT count(*) AS taken FROM referrals t WHERE t.service_id = v.service_id
                 AND t.state IN ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')) u
            """;

    static final String COLUMNS = "v.service_id, v.department, v.name, v.province, v.district, v.catchment,"
            + " v.latitude, v.longitude, v.capacity, v.open, u.taken";
    static final String SELECT = "SELECT " + COLUMNS + " FROM services v" + TAKEN;

    private ServiceRow() {}

    static Occupancy read(ResultSet row) throws SQLException {
        Service service = new Service(
                row.getString("service_id"),
                Department.valueOf(row.getString("department")),
                row.getString("name"),
                row.getString("province"),
                row.getString("district"),
                row.getString("catchment"),
                location(row),
                row.getInt("capacity"),
                row.getBoolean("open"));
        return new Occupancy(service, row.getInt("taken"));
    }

    private static @Nullable Location location(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Location(latitude, longitude);
    }
}
