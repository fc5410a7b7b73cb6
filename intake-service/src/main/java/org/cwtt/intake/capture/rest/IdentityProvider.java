package org.cwtt.intake.capture.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Speaks with the identity provider for the capture app, which talks to one origin alone.
@ApplicationScoped
public class IdentityProvider {
    /// Where the app sends its user, and where codes become tokens.
    record Endpoints(String authorization, URI token) {}

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI realm;
    private final ObjectMapper json;
    private volatile @Nullable Endpoints known;

    IdentityProvider(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm, ObjectMapper json) {
        this.realm = URI.create(realm);
        this.json = json;
    }

    /// As the identity provider publishes them: asked for once.
    Endpoints endpoints() throws IOException, InterruptedException {
        Endpoints found = known;
        if (found == null) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(URI.create(realm + "/.well-known/openid-configuration")));
            if (answer.statusCode() != 200) {
                throw new IOException("the identity provider answers " + answer.statusCode());
            }
            JsonNode published = json.readTree(answer.body());
            found = new Endpoints(
                    published.path("authorization_endpoint").asText(),
                    URI.create(published.path("token_endpoint").asText()));
            known = found;
        }
        return found;
    }

    /// Asks for tokens with this form, and hands back the answer as it is.
    HttpResponse<String> tokens(Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(endpoints().token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
