package org.cwtt.intake.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;

/// Finds published questionnaires.
@ApplicationScoped
public class FindQuestionnaires {
    private final Questionnaires questionnaires;

    FindQuestionnaires(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    public Optional<Questionnaire> one(Questionnaire.Reference reference) {
        return questionnaires.find(reference);
    }

    /// All versions of all questionnaires.
    public List<Questionnaire> all() {
        return questionnaires.all();
    }
}
