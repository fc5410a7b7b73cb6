package org.cwtt.intake.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.cwtt.intake.questionnaire.PublishQuestionnaire.Outcome;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.intake.questionnaire.persistence.QuestionnaireJson;

/// Publishes the questionnaires that ship with the service, where they are not yet published. Earlier
/// versions stay beside the newest: a device may have been in the field with one for weeks.
@ApplicationScoped
public class PublishReferenceQuestionnaires {
    static final List<String> SHIPPED = List.of(
            "cwtt-child-1",
            "cwtt-caregiver-1",
            "cwtt-teacher-1",
            "cwtt-health-practitioner-1",
            "cwtt-child-2",
            "cwtt-caregiver-2",
            "cwtt-teacher-2",
            "cwtt-health-practitioner-2",
            "cwtt-teacher-3",
            "cwtt-teacher-4");

    private final PublishQuestionnaire publishQuestionnaire;

    PublishReferenceQuestionnaires(PublishQuestionnaire publishQuestionnaire) {
        this.publishQuestionnaire = publishQuestionnaire;
    }

    /// @throws IllegalStateException when a shipped version differs from what was published: it needs a new version
    public void publish() {
        for (String name : SHIPPED) {
            switch (publishQuestionnaire.publish(shipped(name))) {
                case Outcome.Published _, Outcome.Repeated _ -> {}
                case Outcome.OtherContent _ ->
                    throw new IllegalStateException(name + " was published before with other content");
                case Outcome.Refused(List<String> faults) -> throw new IllegalStateException(name + ": " + faults);
            }
        }
    }

    static Questionnaire shipped(String name) {
        String file = "/reference/questionnaires/" + name + ".json";
        InputStream document = PublishReferenceQuestionnaires.class.getResourceAsStream(file);
        return QuestionnaireJson.read(Objects.requireNonNull(document, file));
    }
}
