package org.cwtt.intake.child.matching;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cwtt.intake.child.domain.Caregiver;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Lookalike;
import org.cwtt.intake.child.persistence.Lookalikes;
import org.cwtt.messaging.Unnest;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// Measures how well and how fast second records of children are found: 100,000 made-up children, of whom five in a
/// hundred have a second record, matched against a real PostgreSQL.
///
/// `LikenessBenchmark <JDBC URL of an empty database>`
public final class LikenessBenchmark {
    private static final int CHILDREN = 100_000;
    private static final double SHARE = 0.05;
    private static final long SEED = 20260203;

    private LikenessBenchmark() {}

    public static void main(String... arguments) throws SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        Flyway.configure()
                .dataSource(database)
                .locations("db/messaging", "db/migration")
                .load()
                .migrate();
        Population population = new Population(SEED, CHILDREN, SHARE);
        fill(database, population.children());
        try (AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(1)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(arguments[0]))))) {
            measure(new Lookalikes(pool), population);
        }
    }

    private static void fill(DataSource database, List<Child> children) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("INSERT INTO provinces VALUES ('GP', 'Gauteng')");
            sql.execute("INSERT INTO districts VALUES ('JHB', 'Johannesburg', 'METRO', 'GP')");
            Unnest.of(children.stream().map(Child::schoolId).distinct().toList())
                    .texts(school -> school)
                    .update(connection, """
                            INSERT INTO schools (emis, name, province, district, version, changed_at)
                            SELECT emis, 'School', 'GP', 'JHB', 1, now() FROM unnest(?) s (emis)""");
            Unnest.of(children)
                    .uuids(Child::id)
                    .texts(child -> child.particulars().name().given())
                    .texts(child -> child.particulars().name().family())
                    .texts(child -> NameKey.of(child.particulars().name()))
                    .dates(child -> child.particulars().birthDate())
                    .texts(child -> child.particulars().sex().name())
                    .texts(Child::schoolId)
                    .texts(Child::grade)
                    .texts(child -> child.particulars().learnerNumber())
                    .jsons(child -> caregivers(child.particulars().caregivers()))
                    .update(connection, """
                            INSERT INTO children (id, given_names, family_name, name_key, birth_date, sex, school_id,
                                grade, learner_number, caregivers, version, state, sharing_consents, registered_by,
                                registered_at, changed_at)
                            SELECT *, 1, 'ACTIVE', '{}', 'benchmark', now(), now()
                            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("VACUUM ANALYZE children");
        }
    }

    private static String caregivers(List<Caregiver> caregivers) {
        return caregivers.stream()
                .map(caregiver -> "{\"givenNames\": \"" + caregiver.name().given() + "\", \"familyName\": \""
                        + caregiver.name().family() + "\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static void measure(Lookalikes lookalikes, Population population) {
        List<Long> nanos = new ArrayList<>();
        Map<Integer, int[]> byThreshold = new TreeMap<>();
        List.of(50, 55, 60, 65, 70, 75, 80).forEach(threshold -> byThreshold.put(threshold, new int[2]));
        int candidates = 0;
        int reached = 0;
        for (Population.Planted planted : population.planted()) {
            long start = System.nanoTime();
            List<Child> found = lookalikes.candidates(planted.second());
            List<Lookalike> compared = found.stream()
                    .map(other -> Likeness.of(planted.second(), other))
                    .toList();
            nanos.add(System.nanoTime() - start);
            candidates += found.size();
            reached += found.stream().anyMatch(other -> other.id().equals(planted.first())) ? 1 : 0;
            byThreshold.forEach((threshold, counts) -> count(compared, planted.first(), threshold, counts));
        }
        report(nanos, byThreshold, candidates, reached);
    }

    private static void count(List<Lookalike> compared, UUID first, int threshold, int[] counts) {
        for (Lookalike lookalike : compared) {
            if (lookalike.score() >= threshold) {
                counts[lookalike.child().id().equals(first) ? 0 : 1]++;
            }
        }
    }

    private static void report(List<Long> nanos, Map<Integer, int[]> byThreshold, int candidates, int reached) {
        int all = nanos.size();
        System.out.printf(
                Locale.ROOT,
                "%d children, %d second records; candidates reach %.1f %%, %.1f compared a match%n",
                CHILDREN,
                all,
                100.0 * reached / all,
                (double) candidates / all);
        byThreshold.forEach((threshold, counts) -> System.out.printf(
                Locale.ROOT,
                "score >= %d: precision %.1f %%, recall %.1f %%%n",
                threshold,
                100.0 * counts[0] / (counts[0] + counts[1]),
                100.0 * counts[0] / all));
        List<Long> sorted = nanos.stream().skip(all / 5).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "a match takes %.1f ms at the median, %.1f ms at the 99th percentile, %.1f ms at most%n",
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e6);
    }
}
