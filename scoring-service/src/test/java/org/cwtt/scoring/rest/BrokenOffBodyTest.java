package org.cwtt.scoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cwtt.local.test.RealParts;
import org.junit.jupiter.api.Test;

/// A telephone that leaves the net in the middle of a body is no fault of the service's.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class BrokenOffBodyTest {
    private static final String REFUSALS = "http-problem";
    /// Some leave before the service has begun to read, some after.
    private static final int SENDERS = 30;

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void whoLeavesInTheMiddleOfABodyLeavesNoErrorInTheLog() throws IOException {
        // Given
        String begun = """
                POST /v1/evaluations HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 1000\r
                \r
                {"sex": """.formatted(RealParts.token("analyst"));
        Logger refusals = Logger.getLogger(REFUSALS);
        Level before = refusals.getLevel();

        // When
        try (Heard heard = new Heard()) {
            refusals.setLevel(Level.INFO);
            for (int i = 0; i < SENDERS; i++) {
                try (Socket sender = new Socket("localhost", RestAssured.port)) {
                    sender.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                }
            }

            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(heard.lines)
                            .filteredOn(line -> line.contains("body-broken-off"))
                            .hasSize(SENDERS));
            assertThat(heard.errors).isEmpty();
        } finally {
            refusals.setLevel(before);
        }
    }

    private static final class Heard extends Handler implements AutoCloseable {
        private final Logger root = Logger.getLogger("");
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final List<String> errors = new CopyOnWriteArrayList<>();

        Heard() {
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            String text = line.getLoggerName() + " " + line.getMessage();
            lines.add(text);
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(text);
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}
