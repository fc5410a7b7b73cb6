package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cwtt.local.Stack;
import org.cwtt.system.client.Json;

/// The identity provider as its administrator and as anybody who logs in there, for what the demonstration lacks.
record RealmAdministrator(Stack stack) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Makes a person who logs in as the demo users do.
    ///
    /// @param claims attributes such as `org_units`
    void addPerson(String realm, String name, List<String> roles, Map<String, List<String>> claims) {
        Map<String, Object> person = new HashMap<>();
        person.put("username", name);
        person.put("firstName", name);
        person.put("lastName", "Test");
        person.put("email", name + "@test.example");
        person.put("emailVerified", true);
        person.put("enabled", true);
        person.put("attributes", claims);
        person.put(
                "credentials",
                List.of(Map.of("type", "password", "value", stack.secrets().demoPassword(), "temporary", false)));
        post(realm + "/users", person);
        String id = get(realm + "/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asText();
        List<JsonNode> granted = new ArrayList<>();
        roles.forEach(role -> granted.add(get(realm + "/roles/" + role)));
        post(realm + "/users/" + id + "/role-mappings/realm", granted);
    }

    JsonNode get(String path) {
        return Json.read(send(administering(path).GET()));
    }

    void post(String path, Object body) {
        send(administering(path).POST(BodyPublishers.ofString(Json.write(body))));
    }

    void put(String path, Object body) {
        send(administering(path).PUT(BodyPublishers.ofString(Json.write(body))));
    }

    /// An access token for a name and the demo users' password, fetched now.
    String token(String realm, String client, String user) {
        return token(realm, client, user, stack.secrets().demoPassword());
    }

    private String token(String realm, String client, String user, String password) {
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return Json.read(send(HttpRequest.newBuilder(at("/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))))
                .path("access_token")
                .asText();
    }

    private HttpRequest.Builder administering(String path) {
        String administrator =
                token("master", "admin-cli", "admin", stack.secrets().keycloakAdminPassword());
        return HttpRequest.newBuilder(at("/admin/realms" + (path.isEmpty() ? "" : "/" + path)))
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json");
    }

    private URI at(String path) {
        return URI.create(stack.platform().oidc().toString().replaceAll("/realms/.*", "") + path);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "The identity provider answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
