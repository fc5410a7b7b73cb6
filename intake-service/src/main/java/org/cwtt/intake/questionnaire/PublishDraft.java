package org.cwtt.intake.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cwtt.intake.questionnaire.PublishQuestionnaire.Outcome;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.persistence.QuestionnaireDrafts;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;

/// Publishes what was drafted, once and for ever.
@ApplicationScoped
public class PublishDraft {
    private final QuestionnaireDrafts drafts;
    private final Questionnaires questionnaires;
    private final PublishQuestionnaire publishQuestionnaire;

    PublishDraft(QuestionnaireDrafts drafts, Questionnaires questionnaires, PublishQuestionnaire publishQuestionnaire) {
        this.drafts = drafts;
        this.questionnaires = questionnaires;
        this.publishQuestionnaire = publishQuestionnaire;
    }

    /// What became of the draft of this version; empty if there is none, and none was published.
    @Transactional
    public Optional<Outcome> publish(Questionnaire.Reference reference) {
        Optional<Questionnaire> draft = drafts.find(reference);
        if (draft.isEmpty()) {
            return questionnaires.find(reference).map(_ -> new Outcome.Repeated());
        }
        return draft.map(publishQuestionnaire::publish);
    }
}
