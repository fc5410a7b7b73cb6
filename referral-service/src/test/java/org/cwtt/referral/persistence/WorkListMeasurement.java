package org.cwtt.referral.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cwtt.referral.FindPlaces;
import org.cwtt.referral.PlacesAtHand;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.cwtt.referral.persistence.WorkList.Asked;
import org.cwtt.referral.persistence.WorkList.Query;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// Measures the work list among a million referrals of 25,000 schools: `WorkListMeasurement <JDBC URL> <user>
/// <password>`, of an empty database. Prints the time of a page as the caller sees it, and the plan's own.
public final class WorkListMeasurement {
    private static final int RUNS = 40;
    private static final int P95 = RUNS * 95 / 100;
    private static final String SCHOOLS = """
            INSERT INTO schools SELECT 'S' || lpad(n::text, 8, '0'), (ARRAY['EC','FS','GP','KZN','LP','MP','NC','NW','WC'])
                [n % 9 + 1], 'D' || n % 52, 'C' || n % 900, 'School ' || n, 1, 'E' || n % 75, 'H' || n % 250, 'O' || n % 350
            FROM generate_series(1, 25000) n""";
    /// Somewhat more children at a time than there are places: half of the services are full.
    private static final String SERVICES = """
            INSERT INTO services SELECT 'V' || n, (ARRAY['HEALTH','EDUCATION','SOCIAL_DEVELOPMENT'])[n % 3 + 1],
                'Service ' || n, (ARRAY['EC','FS','GP','KZN','LP','MP','NC','NW','WC'])[n / 3 % 9 + 1], 'D' || n / 3 % 52,
                (ARRAY['H' || n / 3 % 250, 'E' || n / 3 % 75, 'O' || n / 3 % 350])[n % 3 + 1], NULL, NULL,
                CASE n % 3 WHEN 0 THEN 139 ELSE 174 END + n / 3 % 9, true, 'measurement', now() FROM generate_series(1, 4000) n""";
    private static final String CHILDREN = """
            INSERT INTO children (child_id, version, school_id, consents)
            SELECT md5('c' || n)::uuid, 1, 'S' || lpad((n % 25000 + 1)::text, 8, '0'), '{HEALTH}'
            FROM generate_series(1, 1000000) n""";
    /// Spread over a year, a third new; what is late, and escalated, is 2 in 100.
    private static final String REFERRALS = """
            INSERT INTO referrals (referral_id, child_id, department, round_id, school_id, child_school_id, state, version,
                priority, respond_within_days, respond_by, reasons, requested_at, due_at, escalate_at, taken_by, service_id, escalation)
            SELECT (lpad(to_hex(n), 12, '0') || md5('r' || n))::varchar(32)::uuid, md5('c' || n)::uuid,
                (ARRAY['HEALTH','EDUCATION','SOCIAL_DEVELOPMENT'])[n % 3 + 1], '2026-T1',
                'S' || lpad((n % 25000 + 1)::text, 8, '0'), 'S' || lpad((n % 25000 + 1)::text, 8, '0'),
                (ARRAY['REQUESTED','ACCEPTED','IN_PROGRESS'])[n / 7 % 3 + 1], 1, 'HIGH', 5, now(),
                '[{"subject":"NUTRITION","domain":"NUTRITION","level":"HIGH","roundId":"2026-T1","standing":true}]',
                now(), now() + (n % 100 - 2) * interval '1 day' + interval '1 hour', NULL,
                'officer-' || n % 5000, CASE WHEN n / 7 % 3 > 0 THEN 'V' || 3 * (n / 21 % 1333) + n % 3 END,
                CASE WHEN n % 100 < 2 THEN 'DISTRICT' ELSE 'NONE' END
            FROM generate_series(1, 1000000) n""";

    private WorkListMeasurement() {}

    public static void main(String[] arguments) throws SQLException {
        Flyway.configure()
                .dataSource(arguments[0], arguments[1], arguments[2])
                .locations("db/messaging", "db/migration")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            fill(connection);
            connection.setAutoCommit(false);
            Database database = new Database(new OneConnection(connection));
            WorkList workList = new WorkList(database);
            for (String area : List.of("S00000012", "C12", "D12", "ZA-GP", "ZA")) {
                for (Department department : new @Nullable Department[] {Department.HEALTH, null}) {
                    measure(connection, workList, new Viewer("officer-12", department, List.of(area)));
                }
                measurePage(database, workList, new Viewer("officer-12", Department.HEALTH, List.of(area)));
            }
        }
    }

    private static void measure(Connection connection, WorkList workList, Viewer viewer) throws SQLException {
        StringBuilder line = new StringBuilder("%-10s %-9s"
                .formatted(viewer.areas().getFirst(), viewer.department() == null ? "children" : "department"));
        for (WorkView view : WorkView.values()) {
            Query query = query(view);
            line.append("%n  %-10s %2d rows, %s, plan %.1f ms"
                    .formatted(
                            view,
                            workList.page(viewer, query).size(),
                            timed(() -> workList.page(viewer, query)),
                            planned(connection, workList.asked(viewer, query))));
        }
        line.append("%n  reference  %s".formatted(timed(() -> workList.endingWith(viewer, "0123abcd", 20))));
        System.out.println(line);
    }

    private static Query query(WorkView view) {
        Instant now = Instant.now();
        return new Query(null, view, null, null, 50, now, now.plus(3, ChronoUnit.DAYS));
    }

    /// All that the first page asks: what is new, a place for each, and some full ones of the officer's areas.
    private static void measurePage(Database database, WorkList workList, Viewer viewer) {
        Services services = new Services(database);
        FindPlaces findPlaces = PlacesAtHand.of(services, new NearServices(database));
        Services.Query full = new Services.Query(viewer.department(), viewer.areas(), true, "", 3);
        System.out.printf(
                "  whole page: %s%n",
                timed(() -> {
                    findPlaces.find(workList.page(viewer, query(WorkView.NEW)));
                    services.page(full);
                }));
    }

    private static String timed(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        return "median %.1f, p95 %.1f ms".formatted(times.get(RUNS / 2), times.get(P95));
    }

    /// The execution time that EXPLAIN ANALYZE gives.
    private static double planned(Connection connection, Asked asked) throws SQLException {
        return new Database(new OneConnection(connection))
                        .query(
                                "EXPLAIN ANALYZE " + asked.sql(),
                                row -> row.getString(1),
                                asked.parameters().toArray())
                        .stream()
                        .filter(text -> text.startsWith("Execution Time"))
                        .mapToDouble(text -> Double.parseDouble(text.replaceAll("[^0-9.]", "")))
                        .findFirst()
                        .orElseThrow();
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : List.of(SCHOOLS, SERVICES, CHILDREN, REFERRALS, "VACUUM ANALYZE")) {
                statement.execute(sql);
            }
        }
    }
}
