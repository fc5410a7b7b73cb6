package org.cwtt.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.cwtt.casework.RebuildRefusalTest.Impatient;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// When a rebuild cannot end well it says why, and the records are as they were.
@QuarkusTest
@TestProfile(Impatient.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class RebuildRefusalTest {
    private static final Map<Domain, RiskLevel> HUNGRY = Map.of(Domain.NUTRITION, RiskLevel.HIGH);
    /// What a rebuild shuts the gate for, and one more.
    private static final int TOO_MANY = 5_001;

    /// Gives up soon; and parts of its own, of which one topic loses its beginning.
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cwtt.case.rebuild.patience", "3s");
        }
    }

    @Inject
    World world;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    @Order(1)
    void whileSomebodyReadsWithoutEndNothingIsReplaced() throws SQLException {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", HUNGRY);
        JsonPath rebuild;
        try (Connection reader = database.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT 1 FROM profiles LIMIT 1");

            // When
            rebuild = RebuildTest.rebuilt();
            reader.rollback();
        }

        // Then
        assertThat(rebuild.getString("state")).isEqualTo("FAILED");
        assertThat(rebuild.getString("problem")).isEqualTo("Somebody was reading all the while");
        world.recordWithRounds(child, "2026-T1");
        assertThat(RebuildTest.rebuilt().getString("state")).isEqualTo("DONE");
    }

    @Test
    @Order(2)
    void withConsumersThatLagNothingIsReplaced() throws SQLException {
        // Given
        JsonPath rebuild;
        String school = world.schoolIn("JHB");
        try (Connection gate = database.getConnection();
                Statement statement = gate.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(7331, 2)");
            for (int version = 2; version < 2 + TOO_MANY; version++) {
                world.announcer().announce(Topic.AREA_CHANGED, school, Events.school(school, "JHB", version));
            }

            // When
            rebuild = RebuildTest.rebuilt();
            statement.execute("SELECT pg_advisory_unlock(7331, 2)");
        }

        // Then
        assertThat(rebuild.getString("state")).isEqualTo("FAILED");
        assertThat(rebuild.getString("problem"))
                .matches("The consumers do not catch up: they are 5\\d\\d\\d events behind");
    }

    @Test
    @Order(3)
    void withTheBeginningOfAKeptTopicGoneNothingIsReplaced() throws ExecutionException, InterruptedException {
        // Given
        UUID child = world.childAssessedAt(world.schoolIn("JHB"), "2026-T1", HUNGRY);
        String topic = Topic.RISK_PROFILE_ASSESSED.topicName();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (TopicDescription described :
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                described
                        .partitions()
                        .forEach(partition -> all.put(
                                new TopicPartition(topic, partition.partition()), RecordsToDelete.beforeOffset(-1)));
            }
            admin.deleteRecords(all).all().get();
        }

        // When
        JsonPath rebuild = RebuildTest.rebuilt();

        // Then
        assertThat(rebuild.getString("state")).isEqualTo("FAILED");
        assertThat(rebuild.getString("problem"))
                .startsWith("The beginning of [" + topic)
                .contains("is gone");
        world.recordWithRounds(child, "2026-T1");
    }
}
