package org.cwtt.casework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.casework.domain.CaseFilter;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.NeedPosition;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.local.test.RealParts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every query of the list has a way through indexes alone: none needs to read a table from end to end.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class HotPlansTest {
    @Inject
    Caseload caseload;

    @Inject
    Database database;

    static List<CaseFilter> filters() {
        LocalDate today = LocalDate.of(2026, 11, 29);
        NeedPosition after = new NeedPosition(2, 1, new UUID(7, 7));
        return List.of(
                filter(null, null, null, null, null),
                filter(RiskLevel.HIGH, Domain.NUTRITION, null, null, after),
                filter(null, null, "2", null, null),
                filter(null, null, null, today, after),
                filter(null, Domain.HEALTH, "2", today, null));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void noTableIsReadFromEndToEnd(CaseFilter filter) {
        // Given
        Reader reader = new Reader("sub", "practitioner-jhb", null, Set.of("JHB"));
        Caseload.Asked asked = caseload.asked(reader, "2026-T1", filter);

        // When
        List<String> plan = QuarkusTransaction.requiringNew().call(() -> {
            // On tables as small as a test's, PostgreSQL would read them whole although it need not.
            database.update("SET LOCAL enable_seqscan = off");
            return database.query(
                    "EXPLAIN " + asked.sql(),
                    row -> row.getString(1),
                    asked.parameters().toArray());
        });

        // Then
        assertThat(plan).anyMatch(line -> line.contains("Index")).noneMatch(line -> line.contains("Seq Scan"));
    }

    private static CaseFilter filter(
            @Nullable RiskLevel level,
            @Nullable Domain domain,
            @Nullable String grade,
            @Nullable LocalDate overdueOn,
            @Nullable NeedPosition after) {
        return new CaseFilter(level, domain, null, null, grade, overdueOn, after, 25);
    }
}
