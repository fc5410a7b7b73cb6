package org.cwtt.intake.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.State;
import org.cwtt.intake.questionnaire.persistence.QuestionnaireDrafts;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;

/// Finds questionnaires, wherever they stand in their life.
@ApplicationScoped
public class FindQuestionnaires {
    private final Questionnaires questionnaires;
    private final QuestionnaireDrafts drafts;

    FindQuestionnaires(Questionnaires questionnaires, QuestionnaireDrafts drafts) {
        this.questionnaires = questionnaires;
        this.drafts = drafts;
    }

    /// A version that is published, retired or not.
    public Optional<Questionnaire> one(Questionnaire.Reference reference) {
        return questionnaires.find(reference);
    }

    /// A version that is published or drafted.
    public Optional<Questionnaire> anyOne(Questionnaire.Reference reference) {
        return questionnaires.find(reference).or(() -> drafts.find(reference));
    }

    /// Where a published version stands; empty if it is not published.
    public Optional<State> state(Questionnaire.Reference reference) {
        return questionnaires
                .find(reference)
                .map(_ -> isIn(State.RETIRED, reference) ? State.RETIRED : State.PUBLISHED);
    }

    /// All versions of all questionnaires in this state.
    public List<Questionnaire> all(State state) {
        return switch (state) {
            case DRAFT -> drafts.all();
            case PUBLISHED -> questionnaires.all(false);
            case RETIRED -> questionnaires.all(true);
        };
    }

    private boolean isIn(State state, Questionnaire.Reference reference) {
        return all(state).stream().anyMatch(one -> one.reference().equals(reference));
    }
}
