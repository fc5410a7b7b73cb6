package org.cwtt.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/// What a front door answered.
///
/// @param text the body as it came
public record Answer(int status, HttpHeaders headers, String text) {
    /// The body as JSON.
    public JsonNode json() {
        return Json.read(text);
    }

    /// This answer, if its status is one of these.
    ///
    /// @throws UnexpectedAnswerException otherwise
    public Answer expecting(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new UnexpectedAnswerException(status, text);
    }
}
