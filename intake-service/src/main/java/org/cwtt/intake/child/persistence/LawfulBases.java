package org.cwtt.intake.child.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cwtt.intake.child.domain.LawfulBasis;

/// The lawful bases, withdrawn ones too.
@ApplicationScoped
public class LawfulBases {
    private static final String ADD = """
            INSERT INTO lawful_bases (id, child_id, purpose, kind, form_version, given_by, given_on, given_how,
                                      recorded_by, recorded_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""";

    private static final String WITHDRAW = """
            UPDATE lawful_bases SET withdrawn_by = ?2, withdrawn_on = ?3, withdrawn_how = ?4,
                withdrawal_recorded_by = ?5, withdrawal_recorded_at = ?6
            WHERE id = ?1""";

    private static final String OF = """
            SELECT id, purpose, kind, form_version, given_by, given_on, given_how, recorded_by, recorded_at,
                   withdrawn_by, withdrawn_on, withdrawn_how, withdrawal_recorded_by, withdrawal_recorded_at
            FROM lawful_bases WHERE child_id = ?1 ORDER BY recorded_at, id""";

    private final EntityManager database;

    LawfulBases(EntityManager database) {
        this.database = database;
    }

    public void add(LawfulBasis basis) {
        database.createNativeQuery(ADD)
                .setParameter(1, basis.id())
                .setParameter(2, basis.childId())
                .setParameter(3, basis.purpose().name())
                .setParameter(4, basis.kind().name())
                .setParameter(5, basis.formVersion())
                .setParameter(6, basis.given().by())
                .setParameter(7, basis.given().on())
                .setParameter(8, basis.given().how().name())
                .setParameter(9, basis.recordedBy())
                .setParameter(10, basis.recordedAt())
                .executeUpdate();
    }

    public void withdraw(UUID id, LawfulBasis.Withdrawal withdrawal) {
        database.createNativeQuery(WITHDRAW)
                .setParameter(1, id)
                .setParameter(2, withdrawal.act().by())
                .setParameter(3, withdrawal.act().on())
                .setParameter(4, withdrawal.act().how().name())
                .setParameter(5, withdrawal.recordedBy())
                .setParameter(6, withdrawal.recordedAt())
                .executeUpdate();
    }

    /// All of a child's, the oldest first.
    @SuppressWarnings("unchecked")
    public List<LawfulBasis> of(UUID childId) {
        List<Object[]> rows =
                database.createNativeQuery(OF).setParameter(1, childId).getResultList();
        return rows.stream().map(row -> basis(childId, row)).toList();
    }

    private static LawfulBasis basis(UUID childId, Object[] row) {
        LawfulBasis.Withdrawal withdrawn =
                row[13] == null ? null : new LawfulBasis.Withdrawal(act(row, 9), (String) row[12], (Instant) row[13]);
        return new LawfulBasis(
                (UUID) row[0],
                childId,
                LawfulBasis.Purpose.valueOf((String) row[1]),
                LawfulBasis.Kind.valueOf((String) row[2]),
                (String) row[3],
                act(row, 4),
                (String) row[7],
                (Instant) row[8],
                withdrawn);
    }

    private static LawfulBasis.Act act(Object[] row, int first) {
        return new LawfulBasis.Act(
                (String) row[first], (LocalDate) row[first + 1], LawfulBasis.How.valueOf((String) row[first + 2]));
    }
}
