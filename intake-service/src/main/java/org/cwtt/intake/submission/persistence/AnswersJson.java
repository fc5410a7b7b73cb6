package org.cwtt.intake.submission.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.cwtt.intake.submission.domain.Answer;

/// Answers as the JSON object that is stored, in the shape in which they came in.
final class AnswersJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswersJson() {}

    static String write(Map<String, Answer> answers) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, Answer> answer : answers.entrySet()) {
                json.writeFieldName(answer.getKey());
                write(json, answer.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Answer answer) throws IOException {
        switch (answer) {
            case Answer.Flag(boolean value) -> json.writeBoolean(value);
            case Answer.Number(double value) -> json.writeNumber(value);
            case Answer.Text(String value) -> json.writeString(value);
            case Answer.Absent(Answer.Absence reason) -> {
                json.writeStartObject();
                json.writeStringField("absent", reason.name());
                json.writeEndObject();
            }
            case Answer.Unreadable(String given) ->
                throw new IllegalArgumentException("No questionnaire takes such an answer: " + given);
        }
    }
}
