package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.cwtt.local.test.RealParts;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class EqualPartitionsTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final Map<String, Object> kafka =
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.bootstrapServers());
    private final String submissions = UUID.randomUUID().toString();
    private final String rulesets = UUID.randomUUID().toString();
    private final EqualPartitions check = new EqualPartitions(kafka, List.of(submissions, rulesets));

    @Test
    void startsWithAsManyOfEach() throws Exception {
        // Given
        create(submissions, 3);
        create(rulesets, 3);

        // When
        check.check(new StartupEvent());

        // Then
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void doesNotStartWithFewerRulesetsThanSubmissions() throws Exception {
        // Given
        create(submissions, 3);
        create(rulesets, 1);

        // When, Then
        assertThatThrownBy(() -> check.check(new StartupEvent()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(rulesets + "=1")
                .hasMessageContaining(submissions + "=3");
    }

    @Test
    void isNotReadyWhereThatShowsLater() throws Exception {
        // Given
        create(submissions, 3);
        check.check(new StartupEvent());
        assertThat(check.call().getStatus()).isEqualTo(Status.UP);

        // When
        create(rulesets, 1);

        // Then
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(check.call().getStatus()).isEqualTo(Status.DOWN));
        } finally {
            check.stop(new ShutdownEvent());
        }
    }

    private void create(String topic, int partitions) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }
}
