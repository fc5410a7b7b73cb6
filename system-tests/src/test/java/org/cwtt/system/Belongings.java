package org.cwtt.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.client.Json;
import org.cwtt.system.cohort.Submission;

/// A child of Johannesburg for whom there is one of everything that an address can name.
final class Belongings {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FAMILY_NAME = "Vanderplanted";
    private static final String PRACTITIONER = "practitioner-jhb";
    private static final String CAPTURER = "capturer-jhb";
    private static final String SOCIAL_DEVELOPMENT = "officer-social-development";
    private static final int LENGTH_OF_A_UUID = 36;
    private static final String REPORTS = "/v1/statutory-reports?limit=500";
    private static final String WITHDRAWALS = "/v1/consent-withdrawals?limit=500";

    private final FrontDoors doors = SharedPlatform.doors();
    private final Learner learner =
            Learner.named(FAMILY_NAME, Learner.JOHANNESBURG).registered();
    private final String child = learner.id().toString();
    private final Map<String, Map<String, String>> byReach = new HashMap<>();

    Belongings() {
        byReach.put("child", Map.of("childId", child));
        submit();
        plan();
        merge();
        pair();
        withdrawConsent();
        byReach.put("job", Map.of("jobId", classList()));
        byReach.put("school", Map.of("emis", Learner.JOHANNESBURG));
        byReach.put("service", Map.of("id", service()));
        byReach.put("emergency-access", Map.of("accessId", brokenGlass()));
    }

    /// By the word of `docs/security/access.csv`: what stands for the names in the path; empty for a kind that is not
    /// here.
    Map<String, String> of(String reach) {
        return byReach.getOrDefault(reach, Map.of());
    }

    /// What tells of the child: its name, and the ids of all that is its own.
    List<String> telling() {
        Stream<String> ids = byReach.values().stream()
                .flatMap(parts -> parts.values().stream())
                .filter(id -> id.length() == LENGTH_OF_A_UUID);
        return Stream.concat(ids.distinct(), Stream.of(FAMILY_NAME)).toList();
    }

    private void submit() {
        Set<String> reports = ids("protection-officer", REPORTS);
        List<Submission> submissions = List.of(
                learner.teacher(
                        Map.of("protection.suspected-abuse", true, "protection.suspected-abuse-kind", "physical")),
                learner.caregiver(Learner.SEVERE_HUNGER),
                learner.nurse(Map.of("growth.oedema", true)),
                learner.ownVoice(Map.of()));
        // By one who is asked about it: who brought a suspicion in must report it.
        submissions.forEach(submission -> doors.submit(submission, CAPTURER).expecting(201));
        String submission = submissions.getFirst().id().toString();
        byReach.put("submission", Map.of("submissionId", submission, "id", submission));
        await().atMost(SOON).until(() -> learner.referralTo("HEALTH").equals("REQUESTED"));
        await().atMost(SOON)
                .until(() -> learner.referralTo("SOCIAL_DEVELOPMENT").equals("REQUESTED"));
        byReach.put("referral", Map.of("id", learner.referralIdTo("HEALTH").toString()));
        byReach.put("statutory-report", Map.of("id", newOne("protection-officer", REPORTS, reports)));
    }

    private void plan() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> plan = Map.of(
                "domain", "NUTRITION",
                "intervention", "school-nutrition",
                "goal", "two-meals-a-day",
                "responsible", PRACTITIONER,
                "startsOn", LocalDate.now().toString());
        doors.send(doors.as(PRACTITIONER, at("case", "/v1/cases/" + child + "/interventions/" + id))
                        .PUT(BodyPublishers.ofString(Json.write(plan))))
                .expecting(201);
        byReach.put(
                "intervention",
                Map.of(
                        "childId",
                        child,
                        "id",
                        id,
                        "deliveryId",
                        UUID.randomUUID().toString()));
    }

    private void merge() {
        String id = UUID.randomUUID().toString();
        Learner again = Learner.named(FAMILY_NAME, Learner.JOHANNESBURG).registered();
        Map<String, Object> merge = Map.of(
                "id",
                id,
                "survivingId",
                child,
                "absorbedId",
                again.id().toString(),
                "reason",
                "The same child, registered twice");
        doors.post(PRACTITIONER, at("intake", "/v1/merges"), Json.write(merge)).expecting(201);
        byReach.put("merge", Map.of("mergeId", id));
    }

    /// A likely duplicate that nobody has decided on.
    private void pair() {
        Learner.named(FAMILY_NAME, Learner.JOHANNESBURG).registered();
        String after = "";
        while (!byReach.containsKey("duplicate")) {
            JsonNode page = doors.get(PRACTITIONER, at("intake", "/v1/duplicates?limit=200" + after))
                    .expecting(200)
                    .json();
            for (JsonNode pair : page) {
                if (pair.toString().contains(FAMILY_NAME)) {
                    byReach.put("duplicate", Map.of("pairId", pair.path("id").asText()));
                }
            }
            after = "&after=" + page.path(page.size() - 1).path("id").asText();
        }
    }

    /// Of what was referred to social development before.
    private void withdrawConsent() {
        Set<String> withdrawals = ids(SOCIAL_DEVELOPMENT, WITHDRAWALS);
        URI bases = at("intake", "/v1/children/" + child + "/lawful-bases");
        Map<String, Object> act = Map.of("by", "mother", "on", LocalDate.now().toString(), "how", "VERBAL_WITNESSED");
        for (JsonNode basis : doors.get(CAPTURER, bases).expecting(200).json()) {
            if (basis.path("purpose").asText().equals("SHARE_WITH_SOCIAL_DEVELOPMENT")) {
                String id = basis.path("id").asText();
                byReach.put("lawful-basis", Map.of("childId", child, "basisId", id));
                doors.post(CAPTURER, URI.create(bases + "/" + id + "/withdrawal"), Json.write(act))
                        .expecting(204);
            }
        }
        byReach.put("consent-withdrawal", Map.of("id", newOne(SOCIAL_DEVELOPMENT, WITHDRAWALS, withdrawals)));
    }

    /// Of another child: who breaks the glass may see it.
    private static String brokenGlass() {
        Learner other = Learner.registeredAt(Learner.JOHANNESBURG);
        return SharedPlatform.doors()
                .post(
                        Callers.PRACTITIONER_ELSEWHERE,
                        SharedPlatform.installation().at("intake", "/v1/children/" + other.id() + "/emergency-access"),
                        "{\"reason\":\"Found alone at the clinic\"}")
                .expecting(201)
                .json()
                .path("id")
                .asText();
    }

    private String service() {
        String id = "JHB-TEST-CLINIC";
        Map<String, Object> clinic = Map.of(
                "department", "HEALTH",
                "name", "Test clinic",
                "province", "GP",
                "district", "JHB",
                "capacity", 0,
                "open", false);
        doors.send(doors.as("administrator", at("referral", "/v1/services/" + id))
                        .PUT(BodyPublishers.ofString(Json.write(clinic))))
                .expecting(200, 201);
        return id;
    }

    private String classList() {
        String id = UUID.randomUUID().toString();
        String query = "?dryRun=true&school=" + Learner.JOHANNESBURG;
        doors.send(doors.as(CAPTURER, at("intake", "/v1/bulk/class-lists/" + id + query))
                        .setHeader("Content-Type", "text/csv")
                        .PUT(BodyPublishers.ofString(
                                "Surname,First Names,Gender,Date of Birth,Grade\nNgubane,Nomvula,F,2018-10-01,1\n")))
                .expecting(200, 202);
        return id;
    }

    /// What comes into a list that was not there before.
    private String newOne(String reader, String path, Set<String> before) {
        Callable<Set<String>> added = () -> {
            Set<String> now = ids(reader, path);
            now.removeAll(before);
            return now;
        };
        return await().atMost(SOON)
                .until(added, ids -> !ids.isEmpty())
                .iterator()
                .next();
    }

    private Set<String> ids(String reader, String path) {
        Set<String> ids = new HashSet<>();
        doors.get(reader, at("referral", path))
                .expecting(200)
                .json()
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private URI at(String service, String path) {
        return doors.installation().at(service, path);
    }
}
