package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class AccessLogTest {
    @Inject
    World world;

    @Inject
    DataSource database;

    private static JsonPath verification() {
        return given().auth()
                .oauth2(RealParts.token("administrator"))
                .get("/v1/access-log/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String schoolWithChildren(int children) {
        String school = world.schoolIn("JHB");
        for (int i = 0; i < children; i++) {
            world.childAssessedAt(school, "2026-T1", Map.of(Domain.HEALTH, RiskLevel.MEDIUM));
        }
        return school;
    }

    @Test
    void everyLineOfAListIsChainedToTheOneBefore() {
        // Given
        String school = schoolWithChildren(3);
        long before = verification().getLong("lastPosition");

        // When
        World.caseload("round=2026-T1&school=" + school);

        // Then
        JsonPath after = verification();
        assertThat(after.getLong("lastPosition")).isEqualTo(before + 3);
        assertThat(after.getString("lastHash")).hasSize(64);
        assertThat(after.getList("breaks")).isEmpty();
    }

    @Test
    void anEntryCannotBeChangedByTheService() throws SQLException {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", Map.of(Domain.HEALTH, RiskLevel.LOW));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {

            // When
            var refused = assertThatThrownBy(
                    () -> statement.execute("DELETE FROM access_log WHERE child_id = '" + child + "'"));

            // Then
            refused.hasMessageContaining("append-only");
        }
    }

    @Test
    void whatWasChangedBehindItsBackShows() throws SQLException {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", Map.of(Domain.HEALTH, RiskLevel.LOW));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE access_log DISABLE TRIGGER access_log_append_only");

            // When
            statement.execute("UPDATE access_log SET purpose = 'other' WHERE id = (SELECT min(id) FROM access_log"
                    + " WHERE child_id = '" + child + "')");

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
        // Given
        String practitioner = RealParts.token(World.PRACTITIONER);

        // When
        var refused = given().auth().oauth2(practitioner).get("/v1/access-log/verification");

        // Then
        refused.then().statusCode(403);
    }
}
