package org.cwtt.intake.submission.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /// Reads what [#write] wrote.
    static SortedMap<String, Answer> read(String json) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String item = parser.currentName();
                parser.nextToken();
                answers.put(item, answer(parser));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private static Answer answer(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> new Answer.Flag(true);
            case VALUE_FALSE -> new Answer.Flag(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Answer.Number(parser.getDoubleValue());
            case VALUE_STRING -> new Answer.Text(parser.getText());
            case START_OBJECT -> absent(parser);
            default -> throw new IOException("No answer is stored like this: " + parser.currentToken());
        };
    }

    private static Answer absent(JsonParser parser) throws IOException {
        parser.nextToken();
        Answer.Absence reason = Answer.Absence.valueOf(parser.nextTextValue());
        parser.nextToken();
        return new Answer.Absent(reason);
    }
}
