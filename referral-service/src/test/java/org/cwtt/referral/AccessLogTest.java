package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cwtt.referral.Outcomes.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.persistence.AccessLog;
import org.cwtt.referral.persistence.AccessLog.Access;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class AccessLogTest {
    @Inject
    AccessLog accessLog;

    @Inject
    DataSource database;

    private UUID noted() {
        UUID referral = Neighbours.newId();
        accessLog.append(new Access("officer-health", "referral.read", referral, null, Instant.now()));
        return referral;
    }

    private static JsonPath verification() {
        return as("administrator")
                .get("/v1/access-log/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void everyEntryIsChainedToTheOneBefore() {
        // Given
        noted();
        JsonPath before = verification();

        // When
        noted();

        // Then
        JsonPath after = verification();
        assertThat(after.getLong("lastPosition")).isGreaterThan(before.getLong("lastPosition"));
        assertThat(after.getString("lastHash")).hasSize(64).isNotEqualTo(before.getString("lastHash"));
        assertThat(after.getList("breaks")).isEmpty();
    }

    @Test
    void anEntryCannotBeChangedByTheService() throws SQLException {
        // Given
        UUID referral = noted();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {

            // When
            var refused = assertThatThrownBy(
                    () -> statement.execute("DELETE FROM access_log WHERE record_id = '" + referral + "'"));

            // Then
            refused.hasMessageContaining("append-only");
        }
    }

    @Test
    void whatWasChangedBehindItsBackShows() throws SQLException {
        // Given
        UUID referral = noted();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE access_log DISABLE TRIGGER access_log_append_only");

            // When
            statement.execute("UPDATE access_log SET login = 'other' WHERE record_id = '" + referral + "'");

            // Then
            try (var row = statement.executeQuery("SELECT count(*) FROM access_log_breaks()")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(1);
            }
            connection.rollback();
        }
    }

    @Test
    void onlyAnAdministratorVerifies() {
        // When
        var refused = as("officer-health").get("/v1/access-log/verification");

        // Then
        refused.then().statusCode(403);
    }
}
