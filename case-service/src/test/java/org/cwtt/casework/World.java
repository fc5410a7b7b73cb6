package org.cwtt.casework;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.intake.ChildState;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;

/// What a test says of the world, and what it then sees; each test has schools and children of its own.
@ApplicationScoped
public class World {
    public static final String PRACTITIONER = "practitioner-jhb";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Announcer announcer;
    private final SchemaRegistry registry;
    private final DataSource database;
    private final AtomicInteger schools = new AtomicInteger(700_400_000);

    World(Announcer announcer, SchemaRegistry registry, DataSource database) {
        this.registry = registry;
        this.announcer = announcer;
        this.database = database;
    }

    public Announcer announcer() {
        return announcer;
    }

    public String schoolIn(String district) {
        String emis = Integer.toString(schools.incrementAndGet());
        announcer.announce(Topic.AREA_CHANGED, emis, Events.school(emis, district, 1));
        return emis;
    }

    public void roundOpening(String roundId, LocalDate opensOn) {
        announcer.announce(Topic.ROUND_CHANGED, roundId, Events.round(roundId, opensOn));
    }

    public UUID childAt(String emis) {
        UUID childId = UUID.randomUUID();
        childIs(childId, emis, 1, ChildState.ACTIVE);
        return childId;
    }

    public void childIs(UUID childId, String emis, long version, ChildState state) {
        announcer.announce(Topic.CHILD_CHANGED, childId.toString(), Events.child(childId, emis, version, state));
    }

    public void assessed(UUID childId, String roundId, long sequence, Map<Domain, RiskLevel> levels) {
        announcer.announce(
                Topic.RISK_PROFILE_ASSESSED, childId.toString(), Events.profile(childId, roundId, sequence, levels));
    }

    /// A child at the school whose profile in the round has these levels, taken in and readable.
    public UUID childAssessedAt(String emis, String roundId, Map<Domain, RiskLevel> levels) {
        UUID childId = childAt(emis);
        assessed(childId, roundId, 1, levels);
        recordWithRounds(childId, roundId);
        return childId;
    }

    /// A caseload as the practitioner sees it.
    public static JsonPath caseload(String query) {
        return given().auth()
                .oauth2(RealParts.token(PRACTITIONER))
                .get("/v1/cases?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The record, once it holds all these rounds.
    public JsonPath recordWithRounds(UUID childId, String... roundIds) {
        await().atMost(PATIENCE).until(() -> {
            var response = given().auth().oauth2(RealParts.token(PRACTITIONER)).get("/v1/cases/{id}", childId);
            return response.statusCode() == 200
                    && response.jsonPath().getList("rounds.id").containsAll(List.of(roundIds));
        });
        return record(childId);
    }

    public JsonPath record(UUID childId) {
        return given().auth()
                .oauth2(RealParts.token(PRACTITIONER))
                .get("/v1/cases/{id}", childId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public void awaitStatus(UUID childId, int status) {
        await().atMost(PATIENCE)
                .until(() -> given().auth()
                                .oauth2(RealParts.token(PRACTITIONER))
                                .get("/v1/cases/{id}", childId)
                                .statusCode()
                        == status);
    }

    /// A child with a case gets a meal planned, and delivered today.
    public void deliveredMeal(UUID childId) {
        LocalDate today = LocalDate.now(CaseDecider.ZONE);
        UUID id = UUID.randomUUID();
        String plan = """
                {"domain": "NUTRITION", "intervention": "school-nutrition", "goal": "two-meals-a-day",
                 "responsible": "TEACHER", "startsOn": "%s", "everyDays": 7}
                """.formatted(today);
        put(plan, "/v1/cases/{child}/interventions/{id}", childId, id);
        put(
                "{\"on\":\"" + today + "\",\"result\":\"DELIVERED\"}",
                "/v1/cases/{child}/interventions/{id}/deliveries/{delivery}",
                childId,
                id,
                UUID.randomUUID());
    }

    /// A child with a case gets a weekly meal planned that is due since a day.
    public void mealDueOn(UUID childId, LocalDate day) {
        String plan = """
                {"domain": "NUTRITION", "intervention": "school-nutrition", "goal": "two-meals-a-day",
                 "responsible": "TEACHER", "startsOn": "%s", "everyDays": 7}
                """.formatted(day);
        put(plan, "/v1/cases/{child}/interventions/{id}", childId, UUID.randomUUID());
    }

    private static void put(String body, String path, Object... parameters) {
        given().auth()
                .oauth2(RealParts.token(PRACTITIONER))
                .contentType("application/json")
                .body(body)
                .put(path, parameters)
                .then()
                .statusCode(201);
    }

    /// What this service announced of a child, once there is so much of it, in order.
    public <T extends SpecificRecord> List<T> announced(Topic topic, UUID childId, Class<T> type, int least) {
        AvroDeserializer<T> deserializer = new AvroDeserializer<>(registry, type);
        return await().atMost(PATIENCE)
                .until(
                        () -> announcer.read(topic.topicName(), childId.toString()).stream()
                                .map(one -> Objects.requireNonNull(
                                        deserializer.deserialize(topic.topicName(), one.value())))
                                .toList(),
                        found -> found.size() >= least);
    }

    /// How many rows of a table are about a child.
    public long rows(String table, UUID childId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE child_id = ?")) {
            statement.setObject(1, childId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
