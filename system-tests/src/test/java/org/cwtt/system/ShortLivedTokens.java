package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.local.Stack;
import org.cwtt.system.client.Json;

/// Real tokens of the demo client that last a few seconds: its administrator shortens them for a moment.
record ShortLivedTokens(Stack stack) {
    private static final String LIFESPAN = "access.token.lifespan";
    private static final String FEW_SECONDS = "4";
    private static final String CLIENT = "cwtt-demo";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    String token(String user) {
        setLifespan(FEW_SECONDS);
        try {
            return fetch(
                    realm(),
                    Map.of(
                            "client_id",
                            CLIENT,
                            "username",
                            user,
                            "password",
                            stack.secrets().demoPassword()));
        } finally {
            setLifespan("");
        }
    }

    /// True when its time is over.
    static boolean hasExpired(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
        return Instant.now().getEpochSecond() > Json.read(claims).path("exp").asLong();
    }

    private void setLifespan(String seconds) {
        String administrator = fetch(
                URI.create(realm().toString().replace("/realms/cwtt", "/realms/master")),
                Map.of(
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        stack.secrets().keycloakAdminPassword()));
        URI clients = URI.create(realm().toString().replace("/realms/", "/admin/realms/") + "/clients");
        JsonNode client = Json.read(send(HttpRequest.newBuilder(URI.create(clients + "?clientId=" + CLIENT))
                                .header("Authorization", "Bearer " + administrator)
                                .GET())
                        .body())
                .path(0);
        ((ObjectNode) client).withObject("attributes").put(LIFESPAN, seconds);
        send(HttpRequest.newBuilder(URI.create(clients + "/" + client.path("id").asText()))
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(client.toString())));
    }

    private URI realm() {
        return stack.platform().oidc();
    }

    private static String fetch(URI realm, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "grant_type=password&", ""));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return Json.read(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("The identity provider answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
