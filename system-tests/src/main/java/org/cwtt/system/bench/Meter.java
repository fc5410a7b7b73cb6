package org.cwtt.system.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.cwtt.system.Installation;

/// A counter that a service keeps, read from its metrics.
final class Meter {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI metrics;
    private final String name;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// @param name begins the lines to add up, labels included
    Meter(Installation installation, String service, String name) {
        this.metrics = installation.at(service, "/q/metrics");
        this.name = name;
    }

    /// Since the service was started.
    long read() {
        try {
            return http.send(HttpRequest.newBuilder(metrics).timeout(TIMEOUT).build(), BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
