package org.cwtt.referral.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Referral;
import org.cwtt.referral.domain.Viewer;
import org.cwtt.referral.domain.WorkView;
import org.cwtt.referral.persistence.NearServices.From;
import org.cwtt.referral.persistence.WorkList.Asked;
import org.cwtt.referral.persistence.WorkList.Query;
import org.jspecify.annotations.Nullable;

/// Measures the work list among a million referrals of 25,000 schools: `WorkListMeasurement <JDBC URL> <user>
/// <password>`, of an empty database. Prints the time of a page as the caller sees it, and the plan's own.
public final class WorkListMeasurement {
    private static final int RUNS = 15;
    private static final List<String> MIGRATIONS = List.of(
            "V1__referrals",
            "V2__statutory_lane",
            "V3__access_log",
            "V4__next_steps",
            "V5__webhooks",
            "V6__work_list",
            "V7__untold_messages",
            "V9__service_directory");
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
    /// Spread over a year, a third new; what is late is 2 in 100.
    private static final String REFERRALS = """
            INSERT INTO referrals (referral_id, child_id, department, round_id, school_id, child_school_id, state, version,
                priority, respond_within_days, respond_by, reasons, requested_at, due_at, escalate_at, taken_by, service_id)
            SELECT (lpad(to_hex(n), 12, '0') || md5('r' || n))::varchar(32)::uuid, md5('c' || n)::uuid,
                (ARRAY['HEALTH','EDUCATION','SOCIAL_DEVELOPMENT'])[n % 3 + 1], '2026-T1',
                'S' || lpad((n % 25000 + 1)::text, 8, '0'), 'S' || lpad((n % 25000 + 1)::text, 8, '0'),
                (ARRAY['REQUESTED','ACCEPTED','IN_PROGRESS'])[n / 7 % 3 + 1], 1, 'HIGH', 5, now(),
                '[{"subject":"NUTRITION","domain":"NUTRITION","level":"HIGH","roundId":"2026-T1","standing":true}]',
                now(), CASE WHEN n / 7 % 3 < 2 THEN now() + (n % 100 - 2) * interval '1 day' + interval '1 hour' END, NULL,
                'officer-' || n % 5000, CASE WHEN n / 7 % 3 > 0 THEN 'V' || 3 * (n / 21 % 1333) + n % 3 END
            FROM generate_series(1, 1000000) n""";

    private WorkListMeasurement() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            fill(connection);
            connection.setAutoCommit(false);
            Database database = new Database(new OneConnection(connection));
            WorkList workList = new WorkList(database);
            for (String area : List.of("S00000012", "C12", "D12", "ZA-GP", "ZA")) {
                for (Department department : new @Nullable Department[] {Department.HEALTH, null}) {
                    measure(connection, workList, new Viewer("officer-12", department, List.of(area)));
                }
                measurePlaces(database, workList, new Viewer("officer-12", Department.HEALTH, List.of(area)));
            }
        }
    }

    private static void measure(Connection connection, WorkList workList, Viewer viewer) throws SQLException {
        StringBuilder line = new StringBuilder("%-10s %-9s"
                .formatted(viewer.areas().getFirst(), viewer.department() == null ? "children" : "department"));
        for (WorkView view : List.of(WorkView.NEW, WorkView.DUE, WorkView.OVERDUE, WorkView.MINE)) {
            Query query = new Query(null, view, null, 50, Instant.now());
            List<Double> times = new ArrayList<>();
            int found = 0;
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                found = workList.page(viewer, query).size();
                times.add((System.nanoTime() - start) / 1e6);
            }
            Collections.sort(times);
            line.append("  %s %d rows, median %.1f, worst %.1f, plan %.1f ms;"
                    .formatted(
                            view,
                            found,
                            times.get(RUNS / 2),
                            times.getLast(),
                            planned(connection, workList.asked(viewer, query))));
        }
        System.out.println(line);
    }

    /// What the page asks besides: a place for each new referral, and some full ones of the officer's areas.
    private static void measurePlaces(Database database, WorkList workList, Viewer viewer) {
        List<Referral> page = workList.page(viewer, new Query(null, WorkView.NEW, null, 50, Instant.now()));
        Set<From> asked = page.stream()
                .map(referral -> new From(referral.department(), referral.schoolId()))
                .collect(Collectors.toSet());
        NearServices near = new NearServices(database);
        Services services = new Services(database);
        Services.Query full = new Services.Query(viewer.department(), viewer.areas(), true, "", 3);
        System.out.printf(
                "%-10s places     of %d schools %d, median %.1f ms; full %d, median %.1f ms%n",
                viewer.areas().getFirst(),
                asked.size(),
                near.propose(asked).size(),
                median(() -> near.propose(asked)),
                services.page(full).size(),
                median(() -> services.page(full)));
    }

    private static double median(Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        return times.get(RUNS / 2);
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

    private static void fill(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            for (String migration : MIGRATIONS) {
                statement.execute(read("/db/migration/" + migration + ".sql"));
            }
            for (String sql : List.of(SCHOOLS, SERVICES, CHILDREN, REFERRALS, "VACUUM ANALYZE")) {
                statement.execute(sql);
            }
        }
    }

    private static String read(String resource) throws IOException {
        try (InputStream content = Objects.requireNonNull(WorkListMeasurement.class.getResourceAsStream(resource))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
