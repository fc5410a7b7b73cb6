package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.cwtt.system.AccessRules.Rule;
import org.cwtt.system.Callers.Caller;
import org.cwtt.system.client.Answer;
import org.junit.jupiter.api.Test;

/// Every operation, made from its OpenAPI document and broken at random: whatever comes in, the answer is one that the
/// document tells of, never a fault of ours, and shows nothing of the inside.
///
/// More than the few requests an operation of an ordinary test: `-Dcwtt.fuzz.requests=1000`; again as it was:
/// `-Dcwtt.fuzz.seed=...`.
class RestFuzzTest {
    private static final int REQUESTS = Integer.getInteger("cwtt.fuzz.requests", 15);
    private static final long SEED =
            Long.getLong("cwtt.fuzz.seed", ThreadLocalRandom.current().nextLong());

    /// Bytes; one document has at most 256 KiB.
    private static final int LARGER_THAN_ANY = 300_000;

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (org|java|io|jakarta)\\.|SQLSTATE|PSQL|hibernate|jackson", Pattern.CASE_INSENSITIVE);

    private static final AccessRules RULES = AccessRules.read();

    private final Requests requests = new Requests(SharedPlatform.installation());
    /// One of each operation and status.
    private final SortedMap<String, String> wrong = new TreeMap<>();

    @Test
    void whateverComesInIsAnsweredAsTheDocumentSays() {
        // Given
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Malice malice = new Malice(random);

        // When
        for (Operation operation : Operation.all(SharedPlatform.doors())) {
            if (!operation.needsNothing()) {
                for (int i = 0; i < REQUESTS; i++) {
                    attack(operation, malice);
                }
            }
        }

        // Then
        assertThat(String.join("\n", wrong.values())).isEmpty();
    }

    @Test
    void aWrongParameterIsToldByItsName() {
        // When
        for (Operation operation : Operation.all(SharedPlatform.doors())) {
            operation.described().path("parameters").forEach(parameter -> {
                JsonNode schema = operation.examples().resolved(parameter.path("schema"));
                boolean moreThanText = !SchemaExamples.type(schema).equals("string") || schema.has("format");
                if (parameter.path("in").asText().equals("query") && moreThanText) {
                    mistake(operation, parameter.path("name").asText());
                }
            });
        }

        // Then
        assertThat(String.join("\n", wrong.values())).isEmpty();
    }

    @Test
    void aBodyOverTheLimitIsToldSo() {
        // Given
        String large = "[" + " ".repeat(LARGER_THAN_ANY) + "]";

        // When
        for (Operation operation : Operation.all(SharedPlatform.doors())) {
            if (operation.contentType().equals("application/json")) {
                HttpRequest.Builder request =
                        authorised(operation, requests.with(operation, Map.of(), BodyPublishers.ofString(large)));
                Answer answer = requests.send(request, false);
                if (answer.status() != 413 || !answer.text().contains("body-too-large")) {
                    note(operation, Integer.toString(answer.status()), Map.of(), "", answer.text());
                }
            }
        }

        // Then
        assertThat(String.join("\n", wrong.values())).isEmpty();
    }

    private void mistake(Operation operation, String name) {
        Map<String, String> values = Map.of(name, "neither");
        HttpRequest.Builder request = authorised(operation, requests.plainest(operation, values));
        Answer answer = requests.send(request, operation.streams());
        if (answer.status() != 400 || !answer.text().contains(name)) {
            note(operation, Integer.toString(answer.status()), values, "", answer.text());
        }
    }

    private static HttpRequest.Builder authorised(Operation operation, HttpRequest.Builder request) {
        Rule rule = RULES.of(operation);
        return rule.isPublic()
                ? request
                : request.header(
                        "Authorization", "Bearer " + someone(rule).token().get());
    }

    private void attack(Operation operation, Malice malice) {
        Map<String, String> values = new HashMap<>();
        operation.described().path("parameters").forEach(parameter -> {
            boolean inPath = parameter.path("in").asText().equals("path");
            String value = malice.shortText();
            // Without a part the address is another one.
            if (malice.random().nextInt(inPath ? 4 : 2) == 0 && !(inPath && value.isEmpty())) {
                values.put(parameter.path("name").asText(), value);
            }
        });
        String body = operation.contentType().contains("json")
                ? malice.body(operation.examples().of(operation.body()))
                : malice.text();
        BodyPublisher sent =
                operation.contentType().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpRequest.Builder request = authorised(operation, requests.with(operation, values, sent));
        try {
            check(operation, values, body, requests.send(request, operation.streams()));
        } catch (UncheckedIOException e) {
            note(operation, "no answer", values, body, String.valueOf(e.getCause()));
        }
    }

    private void note(Operation operation, String status, Map<String, String> values, String body, String answer) {
        String found = "%s %s %.200s: %s %.300s".formatted(operation.name(), values, body, status, answer);
        wrong.putIfAbsent(operation.name() + status, found.replaceAll("[^ -~]", "?"));
    }

    private void check(Operation operation, Map<String, String> values, String body, Answer answer) {
        Set<String> told = operation.statuses();
        // Nothing is away meanwhile, so a 503 would be one, too.
        boolean fault = answer.status() >= 500;
        boolean inside = answer.status() >= 400 && INSIDE.matcher(answer.text()).find();
        if (fault || inside || !told.contains(Integer.toString(answer.status()))) {
            note(operation, Integer.toString(answer.status()), values, body, answer.text());
        }
    }

    private static Caller someone(Rule rule) {
        return SharedPlatform.callers().here().stream()
                .filter(caller -> rule.allows(caller.roles()))
                .findFirst()
                .orElseThrow();
    }
}
