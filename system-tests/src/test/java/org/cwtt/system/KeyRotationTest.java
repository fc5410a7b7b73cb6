package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.cwtt.local.Service;
import org.cwtt.system.client.Answer;
import org.cwtt.system.client.FrontDoors;
import org.junit.jupiter.api.Test;

/// The identity provider signs with a new key: whoever logs in from then on is let in at once, everywhere.
class KeyRotationTest {
    private static final String REALM = "cwtt";

    @Test
    void tokensOfANewKeyAreTakenAtOnce() {
        // Given
        RealmAdministrator administrator = new RealmAdministrator(SharedPlatform.stack());
        String before = administrator.token(REALM, "cwtt-demo", "administrator");

        // When
        addKey(administrator);
        String after = administrator.token(REALM, "cwtt-demo", "administrator");

        // Then
        assertThat(headerOf(after)).isNotEqualTo(headerOf(before));
        FrontDoors doors = new FrontDoors(SharedPlatform.installation(), Map.of("old", before, "new", after)::get);
        for (Service service : Service.values()) {
            URI missing = SharedPlatform.installation().at(service.id(), "/v1/no-such-thing");
            assertThat(List.of(doors.get("old", missing), doors.get("new", missing)))
                    .as(service.id())
                    .extracting(Answer::status)
                    .containsOnly(404);
        }
    }

    /// The one that signs from now on; the one before is still known.
    private static void addKey(RealmAdministrator administrator) {
        administrator.post(
                REALM + "/components",
                Map.of(
                        "name", "another key",
                        "parentId", administrator.get(REALM).path("id").asText(),
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of(Long.toString(System.currentTimeMillis())))));
    }

    private static String headerOf(String token) {
        return token.substring(0, token.indexOf('.'));
    }
}
