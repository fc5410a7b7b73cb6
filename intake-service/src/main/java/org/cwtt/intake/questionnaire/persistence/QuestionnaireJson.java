package org.cwtt.intake.questionnaire.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cwtt.intake.questionnaire.domain.Questionnaire;

/// A questionnaire as a JSON document, as it is stored and as it ships.
public final class QuestionnaireJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .addMixIn(Questionnaire.class, Whole.class)
            .build();

    /// What a draft has nothing of yet is written too, so that it can be read again.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface Whole {}

    private QuestionnaireJson() {}

    public static Questionnaire read(InputStream document) {
        try (document) {
            return JSON.readValue(document, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Questionnaire read(String document) {
        try {
            return JSON.readValue(document, Questionnaire.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Questionnaire questionnaire) {
        try {
            return JSON.writeValueAsString(questionnaire);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
