package org.cwtt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void portsFollowOneAnotherFromTheBase() {
        // When
        Ports ports = Ports.from(20_000);

        // Then
        assertThat(ports.of(Listener.INTAKE)).isEqualTo(20_000);
        assertThat(ports.of(Listener.REPORTING)).isEqualTo(20_004);
        assertThat(ports.of(Listener.KAFKA)).isEqualTo(20_008);
        assertThat(ports.http(Listener.KEYCLOAK)).hasToString("http://127.0.0.1:20005");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        // Given
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Ports ports = Ports.from(socket.getLocalPort() - Listener.KEYCLOAK.ordinal());

            // When
            boolean named = ports.taken().isPresent();

            // Then
            assertThat(named).isTrue();
        }
    }

    @Test
    void theNextFreeBaseIsChosenWhenOneIsTaken() throws IOException {
        // Given
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {

            // When
            Ports ports = Ports.firstFreeFrom(socket.getLocalPort());

            // Then
            assertThat(ports.of(Listener.INTAKE)).isGreaterThanOrEqualTo(socket.getLocalPort() + Ports.STEP);
            assertThat(ports.taken()).isEmpty();
        }
    }
}
