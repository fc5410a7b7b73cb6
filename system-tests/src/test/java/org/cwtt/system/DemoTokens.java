package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cwtt.system.client.Json;

/// Access tokens of demo users, fetched once: a test lasts less long than they do.
///
/// @param password the one of all demo users
record DemoTokens(URI realm, String password, Map<String, String> held) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    DemoTokens(URI realm, String password) {
        this(realm, password, new ConcurrentHashMap<>());
    }

    String of(String user) {
        return held.computeIfAbsent(user, this::fetch);
    }

    private String fetch(String user) {
        String form = "grant_type=password&client_id=cwtt-demo&username=" + user + "&password="
                + URLEncoder.encode(password, UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The identity provider answered " + answer.statusCode());
            }
            return Json.read(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
