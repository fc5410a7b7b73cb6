package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With the rights that it has in Kafka, a service can make everything again from the topics.
class RebuildsTest {
    private static final Duration MOST = Duration.ofMinutes(3);
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "BROKEN_OFF");

    @ParameterizedTest
    @ValueSource(strings = {"case", "reporting"})
    void everything_is_made_again(String service) {
        // Given
        URI address = SharedPlatform.installation().at(service, "/v1/rebuild");

        // When
        SharedPlatform.doors()
                .send(SharedPlatform.doors().as("administrator", address).POST(BodyPublishers.noBody()))
                .expecting(202);

        // Then
        await().atMost(MOST).until(() -> OVER.contains(state(address)));
        assertThat(state(address)).isEqualTo("DONE");
    }

    private static String state(URI address) {
        return SharedPlatform.doors()
                .send(SharedPlatform.doors().as("administrator", address).GET())
                .expecting(200)
                .json()
                .path("state")
                .asText();
    }
}
