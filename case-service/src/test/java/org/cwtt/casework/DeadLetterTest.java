package org.cwtt.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;
import org.cwtt.schemas.scoring.Domain;
import org.cwtt.schemas.scoring.RiskLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class DeadLetterTest {
    private static final byte[] POISON = "not Avro".getBytes(StandardCharsets.UTF_8);

    @Inject
    World world;

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {
                "CHILD_CHANGED",
                "AREA_CHANGED",
                "ROUND_CHANGED",
                "RISK_PROFILE_ASSESSED",
                "REFERRAL_STATUS_CHANGED"
            })
    void whatIsNotAvroIsPutAside(Topic topic) {
        // Given
        String key = UUID.randomUUID().toString();

        // When
        world.announcer().writeBytes(topic, key, POISON);

        // Then
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            List<ConsumerRecord<String, byte[]>> aside = world.announcer().read(topic.deadLetterTopic(Party.CASE), key);
            assertThat(aside).hasSize(1);
            assertThat(aside.getFirst().value()).isEqualTo(POISON);
            assertThat(new String(
                            aside.getFirst().headers().lastHeader("dlt_topic").value(), StandardCharsets.UTF_8))
                    .isEqualTo(topic.topicName());
        });
    }

    @Test
    void whatComesAfterItGoesOn() {
        // Given
        UUID child = world.childAt(world.schoolIn("JHB"));

        // When
        world.assessed(child, "2026-T1", 1, Map.of(Domain.HEALTH, RiskLevel.HIGH));
        world.announcer().writeBytes(Topic.RISK_PROFILE_ASSESSED, child.toString(), POISON);
        world.assessed(child, "2026-T2", 1, Map.of(Domain.HEALTH, RiskLevel.HIGH));

        // Then
        assertThat(world.recordWithRounds(child, "2026-T1", "2026-T2").getList("rounds"))
                .hasSize(2);
    }
}
