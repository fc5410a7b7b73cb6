package org.cwtt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.cwtt.local.Service;
import org.cwtt.local.Stack;
import org.cwtt.schemas.Topic;
import org.cwtt.system.TraceCollector.Told;
import org.cwtt.system.client.FrontDoors;
import org.cwtt.system.cohort.Submission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One trace leads from the request that brings a submission in to the department's topic, and names nobody.
class TracesTest {
    /// Consumers that have just started again take their time to share out partitions.
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String TO_DEPARTMENT = "send " + Topic.SOCIAL_DEVELOPMENT_REQUESTED.topicName();
    private static final String COUNTED = "process " + Topic.REFERRAL_STATUS_CHANGED.topicName();
    private static final String RECORDED = "process " + Topic.RISK_PROFILE_ASSESSED.topicName();

    private static final Set<String> WANTED = new HashSet<>();

    private static TraceCollector collector;

    private final FrontDoors doors = SharedPlatform.doors();

    @BeforeAll
    static void withTraces() throws IOException {
        collector = new TraceCollector();
        // Of requests that come without a trace, none.
        restart(Map.of(
                "CWTT_TRACES",
                "true",
                "CWTT_TRACES_AS_ASKED",
                "true",
                "CWTT_TRACES_RATIO",
                "0",
                "CWTT_OTLP_URL",
                collector.url()));
    }

    @AfterAll
    static void asBefore() {
        restart(Map.of("CWTT_TRACES", "false"));
        collector.close();
    }

    @Test
    void oneTraceLeadsFromTheSubmissionToTheDepartmentsTopic() {
        // Given
        Learner learner = known(Learner.unregisteredAt(Learner.JOHANNESBURG));
        String trace = newTrace();

        // When
        submit(learner.caregiver(Learner.SEVERE_HUNGER), trace);

        // Then: each service tells its spans when it has some, so that the last steps may be told first
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(named(trace, "reporting-service", COUNTED)).isPresent();
            assertThat(named(trace, "case-service", RECORDED)).isPresent();
            assertThat(named(trace, "referral-service", TO_DEPARTMENT))
                    .hasValueSatisfying(span -> assertThat(wayTo(span))
                            .containsExactly(
                                    "intake-service POST /v1/submissions",
                                    "intake-service send " + Topic.SUBMISSION_RECEIVED.topicName(),
                                    "scoring-service process " + Topic.SUBMISSION_RECEIVED.topicName(),
                                    "referral-service " + RECORDED,
                                    "referral-service " + TO_DEPARTMENT));
        });
        assertThat(collector.told(trace))
                .as("SQL of each service that has a database")
                .filteredOn(span -> span.attributes().containsKey("db.system"))
                .extracting(Told::service)
                .contains("intake-service", "case-service", "referral-service", "reporting-service");
    }

    @Test
    void noTraceNamesAnybodyOrShowsASuspicion() {
        // Given
        Learner learner =
                Learner.named("Planted-Nkosazana", Learner.JOHANNESBURG).registered();
        String trace = newTrace();
        int before = reports();

        // When
        submit(learner.caregiver(Learner.SEVERE_HUNGER), trace);
        submit(
                learner.teacher(
                        Map.of("protection.suspected-abuse", true, "protection.suspected-abuse-kind", "physical")),
                trace);
        submit(learner.nurse(Map.of("growth.oedema", "Planted-Nkosazana")), trace, 422);
        String unknown = Learner.newId().toString();
        for (String address : List.of(
                "/v1/cases/" + learner.id() + "?name=Planted-Nkosazana", "/v1/cases/" + unknown, "/v1/cases/Planted")) {
            read("practitioner-jhb", "case", address, trace);
        }
        for (String address : List.of(
                "/v1/statutory-reports",
                "//v1/statutory-reports",
                "/v1//statutory-reports",
                "/v1/./statutory-reports",
                "/v1/statutory%2Dreports",
                "/v1/statutory-reports?limit=%C3")) {
            read("protection-officer", "referral", address, trace);
        }
        await().atMost(SOON).until(() -> reports() == before + 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(named(trace, "referral-service", TO_DEPARTMENT))
                        .isPresent());

        // Then
        assertThat(collector.told())
                .as(
                        "what is asked for without a trace begins none here, and neither does what services do by themselves")
                .allSatisfy(span -> assertThat(WANTED).contains(span.trace()));
        assertThat(collector.told().stream().map(Told::toString))
                .allSatisfy(span -> assertThat(span)
                        .doesNotContainIgnoringCase("planted")
                        .doesNotContainIgnoringCase("statutory")
                        .doesNotContain(learner.id().toString())
                        .doesNotContain(unknown)
                        .doesNotContain("exception")
                        .doesNotContain("Java-http-client")
                        .doesNotContain("client.address=127")
                        .doesNotContain("network.peer.address=127")
                        .doesNotContain("-v1 receive"));
    }

    /// Consent must have arrived before the profile does, or it would be the consent that opens the referral.
    private static Learner known(Learner learner) {
        learner.registered();
        assertThat(SharedPlatform.settles()).isTrue();
        return learner;
    }

    /// The steps that led to a span, the first one first.
    private static List<String> wayTo(Told span) {
        List<String> way = new ArrayList<>();
        Optional<Told> step = Optional.of(span);
        while (step.isPresent()) {
            Told one = step.get();
            way.addFirst(one.service() + " " + one.name());
            step = collector.told(one.trace()).stream()
                    .filter(other -> other.id().equals(one.parent()))
                    .findFirst();
        }
        return way;
    }

    private static Optional<Told> named(String trace, String service, String name) {
        return collector.told(trace).stream()
                .filter(span -> span.service().equals(service) && span.name().equals(name))
                .findFirst();
    }

    private void submit(Submission submission, String trace) {
        submit(submission, trace, 201);
    }

    private void submit(Submission submission, String trace, int expected) {
        doors.submit(submission, "capturer-za", traceparent(trace)).expecting(expected);
    }

    /// Whatever it is answered.
    private void read(String user, String service, String address, String trace) {
        doors.send(doors.as(user, SharedPlatform.installation().at(service, address))
                .header("traceparent", traceparent(trace))
                .GET());
    }

    private int reports() {
        return doors.get(
                        "protection-officer",
                        SharedPlatform.installation().at("referral", "/v1/statutory-reports?limit=500"))
                .expecting(200)
                .json()
                .size();
    }

    private static String newTrace() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        String trace = HexFormat.of().formatHex(id);
        WANTED.add(trace);
        return trace;
    }

    /// Of a caller who wants the trace recorded.
    private static String traceparent(String trace) {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }

    private static void restart(Map<String, String> environment) {
        Stack stack = SharedPlatform.stack();
        Stream.of(Service.values()).parallel().forEach(service -> {
            stack.stop(service.id());
            stack.startAgain(service.id(), environment);
        });
    }
}
