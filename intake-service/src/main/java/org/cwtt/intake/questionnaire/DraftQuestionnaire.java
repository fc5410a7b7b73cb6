package org.cwtt.intake.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cwtt.intake.persistence.KeyLocks;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.QuestionnaireFaults;
import org.cwtt.intake.questionnaire.persistence.QuestionnaireDrafts;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;

/// Keeps a version that is being worked on. Nobody is asked by it, and nothing is announced.
@ApplicationScoped
public class DraftQuestionnaire {
    /// What became of the draft.
    public sealed interface Outcome {
        /// Kept.
        ///
        /// @param faults what keeps it from being published yet
        record Kept(List<String> faults) implements Outcome {}

        /// This version is published, and never changes.
        record PublishedAlready() implements Outcome {}
    }

    private final KeyLocks locks;
    private final Questionnaires questionnaires;
    private final QuestionnaireDrafts drafts;
    private final Clock clock;

    DraftQuestionnaire(KeyLocks locks, Questionnaires questionnaires, QuestionnaireDrafts drafts, Clock clock) {
        this.locks = locks;
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Keeps the draft in place of what was drafted of this version before.
    ///
    /// @param by subject of the caller's token
    @Transactional
    public Outcome draft(Questionnaire draft, String by) {
        locks.hold("questionnaire", draft.reference());
        if (questionnaires.find(draft.reference()).isPresent()) {
            return new Outcome.PublishedAlready();
        }
        drafts.save(draft, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new Outcome.Kept(QuestionnaireFaults.of(draft));
    }
}
