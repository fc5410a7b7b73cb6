package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Service;
import org.jspecify.annotations.Nullable;

/// The directory of services. How much of one is taken is counted whenever it is asked: nothing is kept that two who
/// accept at the same time would have to wait for each other to change.
@ApplicationScoped
public class Services {
    private static final String UPSERT = """
            INSERT INTO services (service_id, department, name, province, district, catchment, latitude, longitude,
                capacity, open, changed_by, changed_at)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ORDER BY 1
            ON CONFLICT (service_id) DO UPDATE SET department = excluded.department, name = excluded.name,
                province = excluded.province, district = excluded.district, catchment = excluded.catchment,
                latitude = excluded.latitude, longitude = excluded.longitude, capacity = excluded.capacity,
                open = excluded.open, changed_by = excluded.changed_by, changed_at = excluded.changed_at""";
    private static final String FIND = ServiceRow.SELECT + "WHERE v.service_id = ANY(?)";
    private static final String PAGE = ServiceRow.SELECT + """
            WHERE v.service_id > ? AND v.department = coalesce(?, v.department)
                AND ARRAY['ZA', 'ZA-' || v.province, v.district, v.catchment] && ?::text[]
                AND (NOT ? OR (v.open AND u.taken >= v.capacity))
            ORDER BY v.service_id LIMIT ?""";
    private static final String CAPACITIES = """
            SELECT v.department, v.province, v.district, sum(v.capacity) AS capacity, sum(u.taken) AS taken
            FROM services v""" + ServiceRow.TAKEN + """
            WHERE v.open GROUP BY v.department, v.province, v.district""";

    private final Database database;

    Services(Database database) {
        this.database = database;
    }

    /// What is asked for.
    ///
    /// @param department null: of any
    /// @param areas codes of the country, provinces, districts, or names of catchments
    /// @param full only those that have no place left
    /// @param after the last id of the page before; empty: from the start
    public record Query(@Nullable Department department, List<String> areas, boolean full, String after, int limit) {
        public Query {
            areas = List.copyOf(areas);
        }
    }

    /// What a department has in a municipal district.
    ///
    /// @param capacity children at a time, of all open services
    /// @param taken how many of these places are taken
    public record Capacity(Department department, String province, String district, long capacity, long taken) {}

    /// Enters these, or changes what is known of them.
    ///
    /// @param by login of the one who says so
    public void save(Collection<Service> services, String by, Instant at) {
        database.with(connection -> Unnest.of(services)
                .texts(Service::id)
                .texts(service -> service.department().name())
                .texts(Service::name)
                .texts(Service::province)
                .texts(Service::district)
                .texts(Service::catchment)
                .doubles(service ->
                        service.location() == null ? null : service.location().latitude())
                .doubles(service ->
                        service.location() == null ? null : service.location().longitude())
                .ints(Service::capacity)
                .booleans(Service::open)
                .texts(_ -> by)
                .instants(_ -> at)
                .update(connection, UPSERT));
    }

    /// These services by their ids; those that are known.
    public Map<String, Occupancy> find(Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.query(FIND, ServiceRow::read, ids).stream()
                .collect(Collectors.toMap(occupancy -> occupancy.service().id(), Function.identity()));
    }

    /// One page in the order of the ids.
    public List<Occupancy> page(Query query) {
        return database.query(
                PAGE,
                ServiceRow::read,
                query.after(),
                query.department() == null ? null : query.department().name(),
                query.areas(),
                query.full(),
                query.limit());
    }

    /// What every department has in every district.
    public List<Capacity> capacities() {
        return database.query(
                CAPACITIES,
                row -> new Capacity(
                        Department.valueOf(row.getString("department")),
                        row.getString("province"),
                        row.getString("district"),
                        row.getLong("capacity"),
                        row.getLong("taken")));
    }
}
