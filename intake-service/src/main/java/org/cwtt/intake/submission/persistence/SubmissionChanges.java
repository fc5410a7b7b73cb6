package org.cwtt.intake.submission.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.intake.submission.domain.SubmissionChange;

/// What was corrected and withdrawn, by whom and why.
@ApplicationScoped
public class SubmissionChanges {
    private static final String ADD = """
            INSERT INTO submission_changes
                (id, submission_id, kind, version, content_hash, reason, author, at, answers_before)
            SELECT ?1, id, ?2, ?3, ?4, ?5, ?6, ?7, answers FROM submissions WHERE id = ?8""";

    private static final String FIND = """
            SELECT submission_id, version, at, content_hash FROM submission_changes WHERE id = ?1""";

    private static final String OF = """
            SELECT id, kind, version, reason, author, at FROM submission_changes
            WHERE submission_id = ?1 ORDER BY version""";

    private final EntityManager database;

    SubmissionChanges(EntityManager database) {
        this.database = database;
    }

    /// A change that was made before.
    public record Known(UUID submissionId, int version, Instant at, byte[] hash) {}

    @SuppressWarnings("unchecked")
    public Optional<Known> find(UUID id) {
        List<Object[]> rows =
                database.createNativeQuery(FIND).setParameter(1, id).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Known((UUID) row[0], (int) row[1], (Instant) row[2], (byte[]) row[3]));
    }

    /// Notes a change together with the answers that still stand.
    public void add(SubmissionChange.Made made, UUID submissionId, byte[] hash) {
        database.createNativeQuery(ADD)
                .setParameter(1, made.id())
                .setParameter(2, made.kind())
                .setParameter(3, made.version())
                .setParameter(4, hash)
                .setParameter(5, made.reason())
                .setParameter(6, made.author())
                .setParameter(7, made.at())
                .setParameter(8, submissionId)
                .executeUpdate();
    }

    /// The changes of a submission, the oldest first.
    @SuppressWarnings("unchecked")
    public List<SubmissionChange.Made> of(UUID submissionId) {
        List<Object[]> rows =
                database.createNativeQuery(OF).setParameter(1, submissionId).getResultList();
        return rows.stream()
                .map(row -> new SubmissionChange.Made(
                        (UUID) row[0], (String) row[1], (int) row[2], (String) row[3], (String) row[4], (Instant)
                                row[5]))
                .toList();
    }
}
