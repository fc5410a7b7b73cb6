package org.cwtt.intake.questionnaire.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cwtt.intake.questionnaire.domain.Questionnaire;

/// The versions that are being worked on.
@ApplicationScoped
public class QuestionnaireDrafts {
    private static final String SAVE = """
        INSERT INTO questionnaire_drafts (id, version, content, changed_by, changed_at)
        VALUES (?1, ?2, CAST(?3 AS jsonb), ?4, ?5)
        ON CONFLICT (id, version) DO UPDATE
        SET content = excluded.content, changed_by = excluded.changed_by, changed_at = excluded.changed_at\
        """;
    private static final String ONE = """
        SELECT CAST(content AS text) FROM questionnaire_drafts WHERE id = ?1 AND version = ?2\
        """;
    private static final String ALL = """
        SELECT CAST(content AS text) FROM questionnaire_drafts ORDER BY id, version\
        """;
    private static final String REMOVE = "DELETE FROM questionnaire_drafts WHERE id = ?1 AND version = ?2";

    private final EntityManager database;

    QuestionnaireDrafts(EntityManager database) {
        this.database = database;
    }

    public void save(Questionnaire draft, String changedBy, Instant changedAt) {
        database.createNativeQuery(SAVE)
                .setParameter(1, draft.id())
                .setParameter(2, draft.version())
                .setParameter(3, QuestionnaireJson.write(draft))
                .setParameter(4, changedBy)
                .setParameter(5, changedAt)
                .executeUpdate();
    }

    public Optional<Questionnaire> find(Questionnaire.Reference reference) {
        Stream<?> rows = database
                .createNativeQuery(ONE)
                .setParameter(1, reference.id())
                .setParameter(2, reference.version())
                .getResultList()
                .stream();
        return rows.map(row -> QuestionnaireJson.read((String) row)).findFirst();
    }

    public List<Questionnaire> all() {
        Stream<?> rows = database.createNativeQuery(ALL).getResultList().stream();
        return rows.map(row -> QuestionnaireJson.read((String) row)).toList();
    }

    public boolean remove(Questionnaire.Reference reference) {
        return database.createNativeQuery(REMOVE)
                        .setParameter(1, reference.id())
                        .setParameter(2, reference.version())
                        .executeUpdate()
                == 1;
    }
}
