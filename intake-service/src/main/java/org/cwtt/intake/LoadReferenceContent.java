package org.cwtt.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.cwtt.intake.area.LoadReferenceAreas;
import org.cwtt.intake.questionnaire.PublishReferenceQuestionnaires;

/// At start, brings in what a fresh installation lacks. Later starts find it there and announce nothing, so that they
/// need neither Kafka nor the schema registry.
@Singleton
final class LoadReferenceContent {
    private final LoadReferenceAreas areas;
    private final PublishReferenceQuestionnaires questionnaires;

    LoadReferenceContent(LoadReferenceAreas areas, PublishReferenceQuestionnaires questionnaires) {
        this.areas = areas;
        this.questionnaires = questionnaires;
    }

    void onStart(@Observes StartupEvent started) {
        areas.load();
        questionnaires.publish();
    }
}
