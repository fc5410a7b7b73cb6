package org.cwtt.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.cwtt.casework.ReadCaseload;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.local.test.RealParts;
import org.cwtt.pages.test.Browser;
import org.junit.jupiter.api.Test;

/// Measures the dashboard among a million children with eight rounds each, at 25,000 schools, a tenth of them the
/// reader's: from the request to the last byte of the page, intake not answering. Run by name alone:
/// `-Dtest=DashboardMeasurement`; `-Dcwtt.children=100000` for fewer.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class DashboardMeasurement {
    private static final int CHILDREN = Integer.getInteger("cwtt.children", 1_000_000);
    private static final int ROUNDS = 8;
    private static final int RUNS = 60;
    private static final List<String> PAGES =
            List.of("", "?level=HIGH", "?domain=NUTRITION", "?grade=2", "?overdue=true", "?grade=2&overdue=true");

    @Inject
    DataSource dataSource;

    @Inject
    ReadCaseload readCaseload;

    @Test
    void aPageOfTheListAmongAMillion() throws SQLException, IOException, InterruptedException {
        // Given
        long start = System.nanoTime();
        fill();
        System.out.printf(
                "%d children, %d profiles in %d s%n",
                CHILDREN, CHILDREN * ROUNDS, (System.nanoTime() - start) / 1_000_000_000);
        double worst = 0;

        // When
        try (Browser browser = new Browser();
                HttpClient client = HttpClient.newHttpClient()) {
            Page page = Dashboard.open(browser);
            String cookies = Dashboard.cookies(page);
            for (String query : PAGES) {
                worst = Math.max(worst, measure("page JHB " + query, () -> load(client, query, cookies)));
                worst = Math.max(
                        worst,
                        measure(
                                "page JHB, second " + query,
                                () -> load(
                                        client,
                                        (query.isEmpty() ? "?" : query + "&") + "after=1-1-" + child(CHILDREN / 2),
                                        cookies)));
            }
            measure("page of one school", () -> load(client, "?school=700000010", cookies));
        }
        for (String area : List.of("700000010", "JHB", "ZA-GP", "ZA")) {
            measure("query " + area, () -> list(area, null, null));
            measure("query " + area + ", grade", () -> list(area, "2", null));
            measure("query " + area + ", overdue", () -> list(area, null, LocalDate.now()));
        }

        // Then
        assertThat(worst).isLessThan(200);
    }

    private static int load(HttpClient client, String query, String cookies) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(Dashboard.address(query)))
                        .header("Cookie", cookies)
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().split("data-child=", -1).length - 1;
    }

    private int list(
            String area,
            @org.jspecify.annotations.Nullable String grade,
            @org.jspecify.annotations.Nullable LocalDate overdueOn) {
        Reader reader = new Reader("measurement", "measurement", null, Set.of(area));
        return QuarkusTransaction.requiringNew()
                .call(() -> readCaseload
                        .read(
                                new CaseFilter(
                                        RiskLevel.HIGH, Domain.NUTRITION, null, null, grade, overdueOn, null, 25),
                                reader,
                                "casework")
                        .entries()
                        .size());
    }

    private static double measure(String what, Callable<Integer> work) {
        List<Double> times = new ArrayList<>();
        int lines = 0;
        try {
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                lines = work.call();
                times.add((System.nanoTime() - start) / 1e6);
            }
        } catch (Exception e) {
            throw new IllegalStateException(what, e);
        }
        Collections.sort(times);
        double p95 = times.get(RUNS * 95 / 100 - 1);
        System.out.printf(
                "%-45s %2d lines, median %.1f, p95 %.1f, worst %.1f ms%n",
                what, lines, times.get(RUNS / 2), p95, times.getLast());
        return p95;
    }

    private static String child(int number) {
        return "%08x-0000-7000-8000-%012x".formatted(number, number);
    }

    private void fill() throws SQLException {
        List<String> statements = List.of(
                """
                INSERT INTO schools (emis, province, district, circuit, name, version)
                SELECT (700000000 + n)::text, CASE WHEN n % 10 = 0 OR n % 10 = 1 THEN 'GP' ELSE 'KZN' END,
                    CASE WHEN n % 10 = 0 THEN 'JHB' WHEN n % 10 = 1 THEN 'TSH' ELSE 'DC' || n % 50 END, 'C' || n % 900,
                    'School ' || n, 1
                FROM generate_series(1, 25000) n""",
                """
                INSERT INTO rounds SELECT '20' || (19 + n) || '-T1', make_date(2019 + n, 1, 20), make_date(2019 + n, 3, 20), 1
                FROM generate_series(0, 7) n""",
                """
                INSERT INTO children (child_id, version, state, sex, school_id, grade, changed_at)
                SELECT (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, 'ACTIVE',
                    'FEMALE', (700000001 + n %% 25000)::text, (1 + n %% 12)::text, now()
                FROM generate_series(1, %d) n""".formatted(CHILDREN),
                "DROP INDEX profiles_need",
                "DROP INDEX profiles_school_need",
                """
                INSERT INTO profiles (child_id, round_id, school_id, sequence, high, medium, marks, complete, assessed_at,
                    document)
                SELECT child_id, round_id, school_id, 1, cardinality(array_positions(levels, 'HIGH')),
                    cardinality(array_positions(levels, 'MEDIUM')),
                    ARRAY['HEALTH:' || levels[1], 'NUTRITION:' || levels[2], 'ECONOMIC:' || levels[3],
                        'PROTECTION:' || levels[4], 'EDUCATION:' || levels[5], 'PSYCHOSOCIAL:' || levels[6]],
                    true, now(), '{}'
                FROM (SELECT c.child_id, r.round_id, c.school_id,
                    ARRAY(SELECT (ARRAY['HIGH', 'MEDIUM', 'MEDIUM', 'UNKNOWN', 'UNKNOWN', 'LOW', 'LOW', 'LOW', 'LOW', 'LOW',
                        'LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'LOW', 'LOW'])
                        [1 + abs(hashtext(c.child_id::text || r.round_id || d)) % 20] FROM generate_series(1, 6) d) AS levels
                    FROM children c CROSS JOIN rounds r) drawn""",
                "CREATE INDEX profiles_need ON profiles (round_id, high, medium, child_id)",
                "CREATE INDEX profiles_school_need ON profiles (round_id, school_id, high, medium, child_id)",
                """
                INSERT INTO cases (child_id, case_id, state, version, round_id, reasons, raised, members, review_by, opened_at,
                    changed_at)
                SELECT child_id, child_id, 'ASSIGNED', 1, round_id, '{}', '{}', '{}',
                    current_date + (abs(hashtext(child_id::text)) % 60 - 3), now(), now()
                FROM profiles WHERE round_id = '2026-T1' AND high > 0""",
                """
                INSERT INTO interventions (intervention_id, child_id, case_id, domain, intervention, goal, responsible,
                    starts_on, every_days, state, version, round_id, level_at_start, next_due_on, changed_at)
                SELECT child_id, child_id, child_id, 'NUTRITION', 'school-nutrition', 'two-meals-a-day', 'TEACHER',
                    current_date, 7, 'ACTIVE', 1, round_id, 'HIGH',
                    current_date + (abs(hashtext(child_id::text || 'i')) % 40 - 2), now()
                FROM cases WHERE abs(hashtext(child_id::text)) % 3 = 0""",
                "VACUUM ANALYZE");
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
