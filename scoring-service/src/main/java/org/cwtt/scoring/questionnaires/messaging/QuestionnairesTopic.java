package org.cwtt.scoring.questionnaires.messaging;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.messaging.UnreadableEventException;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.QuestionnaireItem;
import org.cwtt.schemas.intake.QuestionnairePublished;
import org.cwtt.schemas.intake.Wording;
import org.cwtt.scoring.domain.Bounds;
import org.cwtt.scoring.domain.ItemKind;
import org.cwtt.scoring.domain.PublishedItem;
import org.cwtt.scoring.domain.Respondent;
import org.cwtt.scoring.questionnaires.PublishedQuestionnaires;
import org.cwtt.scoring.tail.TailedTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Hears of questionnaires.
@Singleton
public final class QuestionnairesTopic implements TailedTopic {
    private static final Logger LOG = Logger.getLogger(QuestionnairesTopic.class);

    private final AvroDeserializer<QuestionnairePublished> reader;
    private final PublishedQuestionnaires questionnaires;

    QuestionnairesTopic(
            @ConfigProperty(name = "cwtt.messaging.registry-url") URI registry,
            PublishedQuestionnaires questionnaires) {
        this.reader = new AvroDeserializer<>(new SchemaRegistry(registry), QuestionnairePublished.class);
        this.questionnaires = questionnaires;
    }

    @Override
    public String topic() {
        return Topic.QUESTIONNAIRE_PUBLISHED.topicName();
    }

    @Override
    public void hear(ConsumerRecord<String, byte[]> told) {
        try {
            QuestionnairePublished event = reader.deserialize(told.topic(), told.value());
            if (event != null) {
                questionnaires.announced(
                        event.getQuestionnaireId(), event.getVersion(), items(event), languages(event));
            }
        } catch (UnreadableEventException unreadable) {
            LOG.warnf(
                    "Passing over %s-%d@%d: %s",
                    told.topic(), told.partition(), told.offset(), unreadable.getMessage());
        }
    }

    /// A respondent that is not known here asks nothing that is scored here.
    private static List<PublishedItem> items(QuestionnairePublished event) {
        return Stream.of(Respondent.values())
                .filter(known -> known.name().equals(event.getRespondent().name()))
                .flatMap(respondent -> event.getItems().stream()
                        .flatMap(item -> kind(item).stream().map(kind -> published(respondent, item, kind))))
                .toList();
    }

    private static PublishedItem published(Respondent respondent, QuestionnaireItem item, ItemKind kind) {
        Map<String, String> choices = new HashMap<>();
        item.getChoiceWordings().forEach(choice -> choices.put(choice.getCode(), english(choice.getWordings())));
        return new PublishedItem(respondent, item.getCode(), kind, english(item.getWordings()), choices);
    }

    /// In which every question and choice is worded.
    private static Set<String> languages(QuestionnairePublished event) {
        Set<String> languages = new HashSet<>();
        event.getItems().forEach(item -> languages.addAll(languages(item.getWordings())));
        for (QuestionnaireItem item : event.getItems()) {
            languages.retainAll(languages(item.getWordings()));
            item.getChoiceWordings().forEach(choice -> languages.retainAll(languages(choice.getWordings())));
        }
        // Of an event from before the wording was told nothing is known but that English is always there.
        languages.add("en");
        return languages;
    }

    private static Set<String> languages(List<Wording> wordings) {
        return wordings.stream().map(Wording::getLanguage).collect(Collectors.toSet());
    }

    /// Empty when it was not told.
    private static String english(List<Wording> wordings) {
        return wordings.stream()
                .filter(wording -> wording.getLanguage().equals("en"))
                .map(Wording::getText)
                .findFirst()
                .orElse("");
    }

    private static Bounds range(QuestionnaireItem item) {
        Double least = item.getMinimum();
        Double most = item.getMaximum();
        return Bounds.closed(
                least == null ? Double.NEGATIVE_INFINITY : least, most == null ? Double.POSITIVE_INFINITY : most);
    }

    /// None for dates and free text, which no scale can look at.
    private static Optional<ItemKind> kind(QuestionnaireItem item) {
        return switch (item.getKind()) {
            case "BOOLEAN" -> Optional.of(new ItemKind.Truth());
            case "INTEGER" -> Optional.of(new ItemKind.Number(true, range(item), item.getUnit()));
            case "DECIMAL" -> Optional.of(new ItemKind.Number(false, range(item), item.getUnit()));
            case "CHOICE" -> Optional.of(new ItemKind.Codes(new HashSet<>(item.getChoices()), true));
            default -> Optional.empty();
        };
    }
}
