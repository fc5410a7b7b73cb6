package org.cwtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.cwtt.system.client.Answer;

/// Requests made of what an OpenAPI document says: every operation asked for in the same way.
record Requests(Installation installation) {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /// Without these much is refused before anything is looked for.
    private static final Set<String> NEEDED = Set.of("purpose", "If-Match");

    private static final int MOST_BYTES = 1 << 20;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /// The plainest request that fits.
    ///
    /// @param values of parameters by their names; what must be there besides is made up
    HttpRequest.Builder plainest(Operation operation, Map<String, String> values) {
        return with(operation, values, body(operation));
    }

    /// The plainest request but for its body.
    HttpRequest.Builder with(Operation operation, Map<String, String> values, BodyPublisher body) {
        String path = operation.path();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        Map<String, String> headers = new HashMap<>();
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("required").asBoolean() || NEEDED.contains(name);
            String value = values.getOrDefault(name, example(operation, parameter));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "query" -> {
                    if (needed || values.containsKey(name)) {
                        query.add(name + "=" + encoded(value));
                    }
                }
                default -> {
                    if (needed || values.containsKey(name)) {
                        headers.put(name, value.replaceAll("[^ -~]", ""));
                    }
                }
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(at(operation, path + query))
                .timeout(TIMEOUT)
                .header("Accept", "application/json, */*;q=0.5")
                .method(operation.method(), body);
        headers.forEach(request::setHeader);
        return operation.contentType().isEmpty() ? request : request.header("Content-Type", operation.contentType());
    }

    /// Sends, and reads no more than the beginning: a stream does not end.
    Answer send(HttpRequest.Builder request, boolean stream) {
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                boolean endless = stream && response.statusCode() == 200;
                String text = endless ? "" : new String(body.readNBytes(MOST_BYTES), UTF_8);
                return new Answer(response.statusCode(), response.headers(), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher body(Operation operation) {
        if (operation.contentType().isEmpty()) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(
                operation.contentType().contains("json")
                        ? operation.examples().of(operation.body()).toString()
                        : "a");
    }

    private static String example(Operation operation, JsonNode parameter) {
        if (parameter.path("name").asText().equals("If-Match")) {
            return operation.path().startsWith("/fhir") ? "W/\"1\"" : "\"1\"";
        }
        return operation.examples().of(parameter.path("schema")).asText();
    }

    private URI at(Operation operation, String pathAndQuery) {
        return installation.at(operation.service(), pathAndQuery);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
