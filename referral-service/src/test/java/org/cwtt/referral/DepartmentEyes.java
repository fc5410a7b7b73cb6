package org.cwtt.referral;

import static org.cwtt.referral.Outcomes.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.pages.test.Browser;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.referral.ReferralRequested;

/// All that one department sees of one referral, by every way: the fields, and everything it reads.
final class DepartmentEyes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String officer;
    private final Topic topic;
    private final UUID referral;
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();
    private final StringBuilder read = new StringBuilder();

    DepartmentEyes(String department, Topic topic, UUID referral) {
        this.officer = "officer-" + department.toLowerCase(Locale.ROOT).replace('_', '-');
        this.topic = topic;
        this.referral = referral;
    }

    /// The names of the fields by each way.
    Map<String, Set<String>> fields() {
        return fields;
    }

    String everythingRead() {
        return read.toString();
    }

    void lookAtTheTopic() {
        for (ReferralRequested told : Outcomes.toldTo(topic, referral)) {
            add(
                    "topic",
                    told.getSchema().getFields().stream()
                            .map(field -> field.name())
                            .toList());
        }
        for (ConsumerRecord<String, byte[]> one : Neighbours.recordsOf(topic.topicName())) {
            String value = new String(one.value(), StandardCharsets.ISO_8859_1);
            if (value.contains(referral.toString())) {
                one.headers().forEach(header -> {
                    add("headers", List.of(header.key()));
                    read.append(new String(header.value(), StandardCharsets.UTF_8))
                            .append('\n');
                });
                read.append(one.key()).append(value).append('\n');
            }
        }
    }

    void lookByRest() {
        json("referral", get("/v1/referrals/" + referral));
        json("history", get("/v1/referrals/" + referral + "/history"));
        for (JsonNode one : tree(get("/v1/referrals?limit=500"))) {
            if (one.path("id").asText().equals(referral.toString())) {
                json("list", one.toString());
            }
        }
    }

    void lookByFhir() {
        for (String type : List.of("ServiceRequest", "Task")) {
            json(type, get("/fhir/" + type + "/" + referral));
            read.append(get("/fhir/" + type + "?_id=" + referral));
        }
    }

    void heardByWebhook(List<DepartmentSystem.Heard> heard) {
        heard.forEach(one -> json("webhook", one.body()));
    }

    void lookAtThePage(Browser browser) throws java.io.IOException {
        Page page = browser.loggedIn("http://127.0.0.1:" + RestAssured.port + "/referrals", officer);
        page.navigate("http://127.0.0.1:" + RestAssured.port + "/referrals?view=MINE");
        Locator card = page.locator(".card")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='" + referral + "']")));
        add("page", card.locator("dt").allTextContents());
        read.append(card.innerHTML());
        Download file =
                page.waitForDownload(() -> card.getByText("To my calendar").click());
        String calendar = Files.readString(file.path());
        add(
                "calendar",
                calendar.lines()
                        .filter(line -> !line.startsWith(" "))
                        .map(line -> line.split("[:;]", 2)[0])
                        .toList());
        read.append(calendar);
    }

    private String get(String address) {
        var answer = as(officer).get(address);
        answer.then().statusCode(200);
        return answer.asString();
    }

    private void json(String way, String text) {
        Set<String> found = new TreeSet<>();
        collect(tree(text), "", found);
        add(way, found);
        read.append(text).append('\n');
    }

    private static void collect(JsonNode node, String path, Set<String> found) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), found));
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, path + "[]", found));
        } else {
            found.add(path);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private void add(String way, Iterable<String> names) {
        fields.computeIfAbsent(way, _ -> new TreeSet<>())
                .addAll(StreamSupport.stream(names.spliterator(), false).collect(Collectors.toSet()));
    }
}
