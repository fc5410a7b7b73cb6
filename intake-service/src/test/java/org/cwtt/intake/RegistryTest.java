package org.cwtt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.intake.Intake.JOHANNESBURG_SCHOOL;
import static org.cwtt.intake.Intake.TSHWANE_SCHOOL;
import static org.cwtt.intake.Intake.as;
import static org.cwtt.intake.Intake.child;
import static org.cwtt.intake.Intake.newId;
import static org.cwtt.intake.Intake.registeredChild;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RegistryTest {
    @Inject
    DataSource database;

    @Test
    void aChildIsRegisteredOnceAndReadBack() {
        // Given
        UUID id = newId();
        Map<String, Object> child = child(id, JOHANNESBURG_SCHOOL);
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(201);
        as("capturer-jhb").body(child).post("/v1/children").then().statusCode(200);

        // When
        var read = as("practitioner-jhb").get("/v1/children/" + id).then();

        // Then
        read.statusCode(200)
                .body("familyName", equalTo("Planted-Name"))
                .body("birthDate", equalTo("2018-03-04"))
                .body("sharingConsents", containsInAnyOrder("HEALTH", "EDUCATION"));
    }

    @Test
    void anotherChildUnderTheSameIdIsRefused() {
        // Given
        UUID id = registeredChild();
        Map<String, Object> other = child(id, JOHANNESBURG_SCHOOL);
        other.put("birthDate", "2017-03-04");

        // When
        var answer = as("capturer-jhb").body(other).post("/v1/children").then();

        // Then
        answer.statusCode(409).body("type", equalTo("urn:cwtt:problem:other-content"));
    }

    @Test
    void outsideOnesAreasNobodyIsRegisteredOrRead() {
        // Given
        UUID id = registeredChild();

        // When
        var registered = as("capturer-jhb")
                .body(child(newId(), TSHWANE_SCHOOL))
                .post("/v1/children")
                .then();
        var read = as("capturer-tsh").get("/v1/children/" + id).then();

        // Then
        registered.statusCode(404).body("type", equalTo("urn:cwtt:problem:school-not-found"));
        read.statusCode(404).body("type", equalTo("urn:cwtt:problem:child-not-found"));
    }

    @Test
    void aRegistrationWithFaultsNamesThem() {
        // Given
        Map<String, Object> child = child(newId(), JOHANNESBURG_SCHOOL);
        child.put("grade", "12");
        child.remove("familyName");

        // When
        var answer = as("capturer-jhb").body(child).post("/v1/children").then();

        // Then
        answer.statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", containsInAnyOrder("grade", "familyName"));
    }

    @Test
    void aRegistrationOfTheWrongShapeIsRefusedWithThePlace() {
        // Given
        Map<String, Object> child = child(newId(), JOHANNESBURG_SCHOOL);
        child.put("givenNames", Map.of("first", "Nomsa"));

        // When
        var wrongShape = as("capturer-jhb").body(child).post("/v1/children").then();
        var notJson = as("capturer-jhb").body("{\n oops").post("/v1/children").then();

        // Then
        wrongShape
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:cwtt:problem:malformed-body"))
                .body("place.field", equalTo("givenNames"));
        notJson.statusCode(400).contentType("application/problem+json").body("place.line", equalTo(2));
    }

    @Test
    void everyReadOfAChildIsLoggedAndAChangedEntryShows() throws SQLException {
        // Given
        UUID id = registeredChild();
        as("capturer-jhb")
                .header("Purpose", "home-visit")
                .get("/v1/children/" + id)
                .then()
                .statusCode(200);
        as("capturer-jhb").get("/v1/children/" + id).then().statusCode(200);
        assertThat(query("SELECT why FROM access_log WHERE child_id = '" + id + "' ORDER BY position"))
                .containsExactly("home-visit", "care");
        assertThat(query("SELECT * FROM access_log_breaks()")).isEmpty();

        // When
        List<String> breaks = afterTampering(id);

        // Then
        assertThat(breaks).hasSize(1);
        assertThat(query("SELECT * FROM access_log_breaks()")).isEmpty();
    }

    @Test
    void schoolsAreDefinedByAdministratorsAlone() {
        // Given
        String path = "/v1/schools/799100001";
        Map<String, Object> school =
                Map.of("name", "Tried Primary", "province", "GP", "district", "EKU", "enrolments", Map.of("R", 50));
        as("capturer-jhb").body(school).put(path).then().statusCode(403);
        as("administrator").body(school).put(path).then().statusCode(201);

        // When
        var again = as("administrator").body(school).put(path).then();

        // Then
        again.statusCode(200).body("enrolments.R", equalTo(50));
    }

    @Test
    void aDistrictOfAnotherProvinceIsRefused() {
        // When
        var answer = as("administrator")
                .body(Map.of("name", "Tried Primary", "province", "LP", "district", "JHB"))
                .put("/v1/schools/799100002")
                .then();

        // Then
        answer.statusCode(422).body("type", equalTo("urn:cwtt:problem:district-unknown"));
    }

    @Test
    void schoolsAreListedWithinOnesAreasPageByPage() {
        // When
        var page = as("capturer-tsh").get("/v1/schools?limit=2").then();

        // Then
        page.statusCode(200)
                .body("district", everyItem(equalTo("TSH")))
                .body("emis", contains("799000006", "799000007"))
                .header("Link", containsString("after=799000007"));
    }

    @Test
    void everyDistrictOfTheCountryIsThere() throws SQLException {
        assertThat(query("SELECT province || count(*) FROM districts GROUP BY province ORDER BY province"))
                .containsExactly("EC8", "FS5", "GP5", "KZN11", "LP5", "MP3", "NC5", "NW4", "WC6");
    }

    @Test
    void aRoundDoesNotCloseBeforeItOpens() {
        // When
        var answer = as("administrator")
                .body(Map.of("opensOn", "2026-03-01", "closesOn", "2026-02-01"))
                .put("/v1/rounds/2026-T9")
                .then();

        // Then
        answer.statusCode(422).body("type", equalTo("urn:cwtt:problem:round-dates-reversed"));
    }

    /// What the log says after somebody who may do anything has changed an entry; the change is taken back.
    private List<String> afterTampering(UUID child) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("ALTER TABLE access_log DISABLE TRIGGER access_log_append_only");
            sql.execute("UPDATE access_log SET who = 'nobody' WHERE why = 'home-visit' AND child_id = '" + child + "'");
            List<String> breaks = rows(sql, "SELECT * FROM access_log_breaks()");
            connection.rollback();
            return breaks;
        }
    }

    private List<String> query(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            return rows(sql, query);
        }
    }

    private static List<String> rows(Statement sql, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
