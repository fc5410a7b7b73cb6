package org.cwtt.intake;

import static org.awaitility.Awaitility.await;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;

/// Sending files, for tests.
final class Files {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Files() {}

    /// Sends a file, and answers whatever is answered.
    ///
    /// @param path such as `schools/ID?dryRun=true`
    static ValidatableResponse send(String user, String path, String type, byte[] content) {
        return as(user).config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(content)
                .put("/v1/bulk/" + path)
                .then();
    }

    /// Sends a file and waits until it is worked through.
    static Sent sent(String user, String kind, String parameters, String type, byte[] content) {
        UUID job = newId();
        send(user, kind + "/" + job + parameters, type, content).statusCode(202);
        return new Sent(user, job);
    }

    /// A job that is at work, or was.
    record Sent(String user, UUID job) {
        /// How it ended.
        ValidatableResponse progress() {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> as(user).get("/v1/bulk/" + job).path("finishedAt") != null);
            return as(user).get("/v1/bulk/" + job).then().statusCode(200);
        }

        /// What became of its rows.
        ValidatableResponse rows() {
            progress();
            return as(user).get("/v1/bulk/" + job + "/rows").then().statusCode(200);
        }
    }
}
