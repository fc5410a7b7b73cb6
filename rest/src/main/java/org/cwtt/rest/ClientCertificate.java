package org.cwtt.rest;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The certificate by which the broker knows this service, where it asks for one. With an expired one the service does
/// not start; how long the one holds with which it has started is a metric.
@Singleton
final class ClientCertificate {
    private final Optional<Path> keyStore;
    private final String type;
    private final Optional<String> password;
    private final MeterRegistry metrics;

    ClientCertificate(
            @ConfigProperty(name = "kafka.ssl.keystore.location") Optional<Path> keyStore,
            @ConfigProperty(name = "kafka.ssl.keystore.type", defaultValue = "PKCS12") String type,
            @ConfigProperty(name = "kafka.ssl.keystore.password") Optional<String> password,
            MeterRegistry metrics) {
        this.keyStore = keyStore;
        this.type = type;
        this.password = password;
        this.metrics = metrics;
    }

    void check(@Observes @Priority(PLATFORM_BEFORE) StartupEvent starting) {
        keyStore.ifPresent(file -> {
            Instant end = end(file);
            if (end.isBefore(Instant.now())) {
                throw new ConfigurationException(
                        "The service does not start: its certificate for Kafka, %s, expired at %s"
                                .formatted(file, end));
            }
            Gauge.builder("cwtt.certificate.remaining", () -> secondsUntil(end))
                    .baseUnit("seconds")
                    .description("Until the certificate expires by which the broker knows this service")
                    .register(metrics);
        });
    }

    /// When the first of its certificates ends.
    private Instant end(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(type);
            store.load(in, password.map(String::toCharArray).orElse(null));
            Instant first = Instant.MAX;
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate
                        && certificate.getNotAfter().toInstant().isBefore(first)) {
                    first = certificate.getNotAfter().toInstant();
                }
            }
            return first;
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigurationException(
                    "The service does not start: its certificate for Kafka, %s, cannot be read: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static double secondsUntil(Instant end) {
        return Duration.between(Instant.now(), end).toSeconds();
    }
}
