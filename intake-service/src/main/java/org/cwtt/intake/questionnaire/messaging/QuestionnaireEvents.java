package org.cwtt.intake.questionnaire.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cwtt.intake.messaging.EventId;
import org.cwtt.intake.questionnaire.domain.Condition;
import org.cwtt.intake.questionnaire.domain.Item;
import org.cwtt.intake.questionnaire.domain.Questionnaire;
import org.cwtt.messaging.Outbox;
import org.cwtt.messaging.OutgoingEvent;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.AskedWhen;
import org.cwtt.schemas.intake.ChoiceWording;
import org.cwtt.schemas.intake.QuestionnaireItem;
import org.cwtt.schemas.intake.QuestionnairePublished;
import org.cwtt.schemas.intake.Respondent;
import org.cwtt.schemas.intake.Wording;
import org.jspecify.annotations.Nullable;

/// Announces published questionnaires.
@ApplicationScoped
public class QuestionnaireEvents {
    private static final String TOPIC = Topic.QUESTIONNAIRE_PUBLISHED.topicName();

    private final Outbox outbox;

    QuestionnaireEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void published(Questionnaire questionnaire, Instant at) {
        String key = questionnaire.id() + ":" + questionnaire.version();
        QuestionnairePublished event = QuestionnairePublished.newBuilder()
                .setQuestionnaireId(questionnaire.id())
                .setVersion(questionnaire.version())
                .setRespondent(Respondent.valueOf(questionnaire.respondent().name()))
                .setTitle(questionnaire.title().getOrDefault("en", questionnaire.id()))
                .setItems(questionnaire.items().stream()
                        .map(QuestionnaireEvents::item)
                        .toList())
                .setPublishedAt(at)
                .build();
        outbox.announce(new OutgoingEvent(EventId.of(TOPIC, key, questionnaire.version()), TOPIC, key, event, null));
    }

    private static QuestionnaireItem item(Item item) {
        return QuestionnaireItem.newBuilder()
                .setCode(item.code())
                .setKind(item.kind().name())
                .setRequired(item.required())
                .setUnit(item.unit())
                .setMinimum(item.minimum())
                .setMaximum(item.maximum())
                .setChoices(item.choiceCodes())
                .setAskedWhen(askedWhen(item.askedWhen()))
                .setWordings(wordings(item.text()))
                .setChoiceWordings(item.choices().stream()
                        .map(choice -> new ChoiceWording(choice.code(), wordings(choice.text())))
                        .toList())
                .build();
    }

    private static List<Wording> wordings(Map<String, String> textByLanguage) {
        return textByLanguage.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> new Wording(text.getKey(), text.getValue()))
                .toList();
    }

    private static @Nullable AskedWhen askedWhen(@Nullable Condition condition) {
        return condition == null ? null : new AskedWhen(condition.item(), condition.is());
    }
}
