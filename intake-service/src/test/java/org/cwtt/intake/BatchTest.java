package org.cwtt.intake;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.nurseSubmission;
import static org.cwtt.intake.Intake.registeredChild;
import static org.cwtt.intake.Intake.submission;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batches: a bad line spoils no other.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class BatchTest {
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    ObjectMapper json;

    @Inject
    DataSource database;

    @BeforeEach
    void openRound() {
        Intake.openRound();
    }

    @Test
    void oneBadLineInTheMiddleOfABatchSpoilsNoOther() throws IOException {
        // Given
        UUID child = registeredChild();
        Map<String, Object> first = submission(newId(), child);
        Map<String, Object> wrong = nurseSubmission(newId(), child, -3);
        Map<String, Object> stranger = submission(newId(), newId());
        UUID lastId = newId();
        Map<String, Object> last = nurseSubmission(lastId, child, 21.5);
        String batch =
                line(first) + "{oops\n" + line(wrong) + line(stranger) + "\n" + line(first) + "null\n" + line(last);

        // When
        List<JsonNode> answers = submitBatch(batch);

        // Then
        assertThat(answers).extracting(answer -> answer.get("line").intValue()).containsExactly(1, 2, 3, 4, 6, 7, 8);
        assertThat(answers)
                .extracting(answer -> answer.get("status").intValue())
                .containsExactly(201, 400, 422, 404, 200, 400, 201);
        assertThat(answers.get(2).at("/problem/errors/0/item").textValue()).isEqualTo("growth.weight-kg");
        assertThat(answers.get(6).get("id").textValue()).isEqualTo(lastId.toString());
        as("capturer-jhb").body(last).post("/v1/submissions").then().statusCode(200);
    }

    @Test
    void aLineThatTheDatabaseRefusesSpoilsNoOther() throws IOException, SQLException {
        // Given
        UUID child = registeredChild();
        UUID refused = newId();
        String batch =
                line(submission(newId(), child)) + line(submission(refused, child)) + line(submission(newId(), child));
        execute("ALTER TABLE submissions ADD CONSTRAINT not_this_one CHECK (id <> '" + refused + "')");

        // When
        List<JsonNode> answers;
        try {
            answers = submitBatch(batch);
        } finally {
            execute("ALTER TABLE submissions DROP CONSTRAINT not_this_one");
        }

        // Then
        assertThat(answers)
                .extracting(answer -> answer.get("status").intValue())
                .containsExactly(201, 500, 201);
        assertThat(answers.get(1).at("/problem/type").textValue()).isEqualTo("urn:cwtt:problem:internal-server-error");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aBatchOfMoreThanFiveHundredLinesIsRefused() {
        // When
        var answer = asCapturer()
                .body("{}\n".repeat(501))
                .post("/v1/submissions/batch")
                .then();

        // Then
        answer.statusCode(413).body("type", equalTo("urn:cwtt:problem:batch-too-large"));
    }

    private static RequestSpecification asCapturer() {
        return as("capturer-jhb")
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)))
                .contentType(NDJSON);
    }

    private List<JsonNode> submitBatch(String batch) throws IOException {
        String answer = asCapturer()
                .body(batch)
                .post("/v1/submissions/batch")
                .then()
                .statusCode(200)
                .contentType(NDJSON)
                .extract()
                .asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private String line(Map<String, Object> submission) throws IOException {
        return json.writeValueAsString(new HashMap<>(submission)) + "\n";
    }
}
