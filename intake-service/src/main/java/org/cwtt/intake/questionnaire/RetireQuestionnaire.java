package org.cwtt.intake.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.persistence.Questionnaires;

/// Takes a published version out of use: it is no longer listed, so that no device begins an interview with it. What a
/// device that was away brings for it is accepted and scored by it all the same.
@ApplicationScoped
public class RetireQuestionnaire {
    private final Questionnaires questionnaires;
    private final Clock clock;

    RetireQuestionnaire(Questionnaires questionnaires, Clock clock) {
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /// Retires the version; false if it is not published. It may be retired again, which changes nothing.
    ///
    /// @param by subject of the caller's token
    @Transactional
    public boolean retire(Questionnaire.Reference reference, String by) {
        if (questionnaires.find(reference).isEmpty()) {
            return false;
        }
        questionnaires.retire(reference, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return true;
    }
}
