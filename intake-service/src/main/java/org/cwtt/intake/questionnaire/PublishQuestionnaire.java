package org.cwtt.intake.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cwtt.intake.persistence.KeyLocks;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.domain.QuestionnaireFaults;
import org.cwtt.intake.questionnaire.messaging.QuestionnaireEvents;
import org.cwtt.intake.questionnaire.persistence.QuestionnaireDrafts;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;

/// Publishes a version of a questionnaire, once and for ever, and announces it.
@ApplicationScoped
public class PublishQuestionnaire {
    /// What became of the version that was put.
    public sealed interface Outcome {
        record Published() implements Outcome {}

        /// The same was published before.
        record Repeated() implements Outcome {}

        /// This version was published with other content, which cannot change.
        record OtherContent() implements Outcome {}

        record Refused(List<String> faults) implements Outcome {}
    }

    private final KeyLocks locks;
    private final Questionnaires questionnaires;
    private final QuestionnaireDrafts drafts;
    private final QuestionnaireEvents events;
    private final Clock clock;

    PublishQuestionnaire(
            KeyLocks locks,
            Questionnaires questionnaires,
            QuestionnaireDrafts drafts,
            QuestionnaireEvents events,
            Clock clock) {
        this.locks = locks;
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.events = events;
        this.clock = clock;
    }

    /// Publishes the version; what was drafted of it goes.
    @Transactional
    public Outcome publish(Questionnaire questionnaire) {
        List<String> faults = QuestionnaireFaults.of(questionnaire);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        locks.hold("questionnaire", questionnaire.reference());
        Optional<Questionnaire> known = questionnaires.find(questionnaire.reference());
        if (known.isPresent()) {
            return known.get().equals(questionnaire) ? new Outcome.Repeated() : new Outcome.OtherContent();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        questionnaires.add(questionnaire, now);
        drafts.remove(questionnaire.reference());
        events.published(questionnaire, now);
        return new Outcome.Published();
    }
}
