package org.cwtt.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Real access tokens of the realm, kept until shortly before they expire.
public final class Tokens {
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final URI endpoint;
    private final Secrets secrets;
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    /// @param realm the realm's address
    /// @param secrets those that the realm was imported with
    Tokens(URI realm, Secrets secrets) {
        this.endpoint = URI.create(realm + "/protocol/openid-connect/token");
        this.secrets = secrets;
    }

    /// What a demo user types into the page of the identity provider.
    public String demoPassword() {
        return secrets.demoPassword();
    }

    /// For a demo user such as `capturer-jhb`.
    public String user(String name) {
        return valid(
                "user " + name,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "cwtt-demo",
                        "username",
                        name,
                        "password",
                        secrets.demoPassword()));
    }

    /// For a client of its own right such as `department-health` or `cwtt-case`.
    public String client(String id) {
        return valid(
                "client " + id,
                Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secrets.clientSecret(id)));
    }

    private String valid(String holder, Map<String, String> grant) {
        return held.compute(holder, (_, token) -> token != null && token.isFresh() ? token : fetch(grant))
                .value();
    }

    private Token fetch(Map<String, String> grant) {
        JsonNode answer = Http.postForm(endpoint, grant);
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(answer.path("access_token").asText(), Instant.now().plus(life));
    }

    private record Token(String value, Instant expiresAt) {
        boolean isFresh() {
            return Instant.now().plus(MARGIN).isBefore(expiresAt);
        }
    }
}
