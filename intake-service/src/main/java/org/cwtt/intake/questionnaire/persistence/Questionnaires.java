package org.cwtt.intake.questionnaire.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cwtt.intake.questionnaire.domain.Questionnaire;

/// The published questionnaires. What was read once stays in memory, as a published version never changes.
@ApplicationScoped
public class Questionnaires {
    private static final String INSERT = """
        INSERT INTO questionnaires (id, version, content, published_at) VALUES (?1, ?2, CAST(?3 AS jsonb), ?4)\
        """;
    private static final String ONE = """
        SELECT CAST(content AS text) FROM questionnaires WHERE id = ?1 AND version = ?2\
        """;
    private static final String ALL = """
        SELECT CAST(content AS text) FROM questionnaires
        WHERE (retired_at IS NOT NULL) = ?1 ORDER BY id, version\
        """;
    private static final String RETIRE = """
        UPDATE questionnaires SET retired_at = ?3, retired_by = ?4
        WHERE id = ?1 AND version = ?2 AND retired_at IS NULL\
        """;

    private final EntityManager database;
    private final Map<Questionnaire.Reference, Questionnaire> held = new ConcurrentHashMap<>();

    Questionnaires(EntityManager database) {
        this.database = database;
    }

    public Optional<Questionnaire> find(Questionnaire.Reference reference) {
        Questionnaire known = held.get(reference);
        if (known != null) {
            return Optional.of(known);
        }
        Stream<?> rows = database
                .createNativeQuery(ONE)
                .setParameter(1, reference.id())
                .setParameter(2, reference.version())
                .getResultList()
                .stream();
        Optional<Questionnaire> found =
                rows.map(row -> QuestionnaireJson.read((String) row)).findFirst();
        found.ifPresent(questionnaire -> held.put(reference, questionnaire));
        return found;
    }

    /// All versions of all questionnaires that are retired, or that are not.
    public List<Questionnaire> all(boolean retired) {
        Stream<?> rows = database.createNativeQuery(ALL).setParameter(1, retired).getResultList().stream();
        return rows.map(row -> QuestionnaireJson.read((String) row)).toList();
    }

    public void retire(Questionnaire.Reference reference, String by, Instant at) {
        database.createNativeQuery(RETIRE)
                .setParameter(1, reference.id())
                .setParameter(2, reference.version())
                .setParameter(3, at)
                .setParameter(4, by)
                .executeUpdate();
    }

    public void add(Questionnaire questionnaire, Instant publishedAt) {
        database.createNativeQuery(INSERT)
                .setParameter(1, questionnaire.id())
                .setParameter(2, questionnaire.version())
                .setParameter(3, QuestionnaireJson.write(questionnaire))
                .setParameter(4, publishedAt)
                .executeUpdate();
    }
}
