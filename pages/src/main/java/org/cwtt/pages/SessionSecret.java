package org.cwtt.pages;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_BEFORE;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What encrypts the sessions of whoever logs in must be long enough, or nobody could log in and no line would say why.
@Singleton
final class SessionSecret {
    private static final int LEAST = 32;

    void check(
            @Observes @Priority(PLATFORM_BEFORE) StartupEvent starting,
            @ConfigProperty(name = "CWTT_OIDC_CLIENT_SECRET") String secret) {
        if (secret.length() < LEAST) {
            throw new ConfigurationException(
                    "The service does not start: CWTT_OIDC_CLIENT_SECRET has %d characters; it needs %d"
                            .formatted(secret.length(), LEAST));
        }
    }
}
