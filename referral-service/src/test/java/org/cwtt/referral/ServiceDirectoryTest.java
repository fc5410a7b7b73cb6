package org.cwtt.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cwtt.referral.Directory.acceptedAt;
import static org.cwtt.referral.Directory.answer;
import static org.cwtt.referral.Directory.clinic;
import static org.cwtt.referral.Directory.has;
import static org.cwtt.referral.Directory.put;
import static org.cwtt.referral.Directory.shown;
import static org.cwtt.referral.Outcomes.as;
import static org.cwtt.referral.Outcomes.asSystem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cwtt.local.test.RealParts;
import org.cwtt.referral.DefineServices.Defined;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Service;
import org.junit.jupiter.api.Test;

/// A child is led to the nearest service that has room; people decide, and what they decided is counted.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ServiceDirectoryTest {
    @Inject
    Directory directory;

    @Inject
    DefineServices defineServices;

    @Test
    void aListProposesEachPlaceOnce() {
        // Given
        Neighbours.schoolIs("900600001", "LP", "DC33", "Giyani");
        has("LP-NEAR", clinic("LP", "DC33", "Giyani", 1));
        has("LP-DISTRICT", clinic("LP", "DC33", "Letaba", 1));
        List<String> referrals = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            referrals.add(directory.requestedAt("900600001").toString());
        }

        // When
        JsonPath list = asSystem(Directory.SYSTEM)
                .get("/v1/referrals?view=NEW&limit=500")
                .jsonPath();

        // Then
        assertThat(referrals.stream()
                        .map(id -> list.getString("find { it.id == '" + id + "' }.proposedService.id"))
                        .toList())
                .containsExactly("LP-NEAR", "LP-DISTRICT", null);
    }

    @Test
    void theNearestThatHasRoomIsProposedAndNothingIsRefusedWhenNoneHas() {
        // Given
        Neighbours.schoolIs("400600001", "FS", "DC16", "Richtersveld");
        has("FS-NEAR", clinic("FS", "DC16", "Richtersveld", 1));
        has("FS-DISTRICT", clinic("FS", "DC16", "Hantam", 1));
        has("FS-PROVINCE", clinic("FS", "DC18", "Ubuntu", 1));
        Map<String, Object> closed = clinic("FS", "DC16", "Richtersveld", 100);
        closed.put("open", false);
        has("FS-CLOSED", closed);
        List<UUID> referrals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            referrals.add(directory.requestedAt("400600001"));
        }

        // When
        List<String> proposed = new ArrayList<>();
        for (UUID referral : referrals) {
            String near = shown(referral).getString("proposedService.id");
            proposed.add(near + " " + shown(referral).getString("proposedService.closeness"));
            acceptedAt(near == null ? "FS-NEAR" : near, referral).then().statusCode(200);
        }

        // Then
        assertThat(proposed)
                .containsExactly("FS-NEAR CATCHMENT", "FS-DISTRICT DISTRICT", "FS-PROVINCE PROVINCE", "null null");
        assertThat(Directory.of("FS-NEAR", "ZA-FS").getInt("taken")).isEqualTo(2);
        as("practitioner-jhb")
                .get("/v1/services?full=true&area=ZA-FS&department=HEALTH&limit=500")
                .then()
                .body("id", hasItem("FS-NEAR"))
                .body("id", hasItem("FS-DISTRICT"))
                .body("id", not(hasItem("FS-CLOSED")));
        asSystem("department-education")
                .get("/v1/services?full=true&area=DC18&department=EDUCATION")
                .then()
                .body("size()", equalTo(0));
    }

    /// One degree of longitude is shorter than one of latitude, this far south.
    @Test
    void withinAnAreaTheNearerOneWithRoomComesBeforeTheEmptierOne() {
        // Given
        Neighbours.schoolStands("600600001", "NW", "DC39", "Naledi", -27.0, 24.7);
        has("NW-EAST", placed(clinic("NW", "DC39", "Naledi", 1), -27.0, 25.20));
        has("NW-NORTH", placed(clinic("NW", "DC39", "Naledi", 9), -26.53, 24.7));
        has("NW-UNPLACED", clinic("NW", "DC39", "Naledi", 99));
        List<String> proposed = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            UUID referral = directory.requestedAt("600600001");

            // When
            String near = shown(referral).getString("proposedService.id");
            acceptedAt(near, referral).then().statusCode(200);
            proposed.add(near);
        }

        // Then
        assertThat(proposed).containsExactly("NW-EAST", "NW-NORTH");
    }

    private static Map<String, Object> placed(Map<String, Object> clinic, double latitude, double longitude) {
        clinic.put("latitude", latitude);
        clinic.put("longitude", longitude);
        return clinic;
    }

    @Test
    void theOfficerMayChooseAnotherOneOfTheDepartment() {
        // Given
        Neighbours.schoolIs("300800001", "NC", "DC8", "Mier");
        has("NC-MIER", clinic("DC8", "Mier", 5));
        has("NC-UPINGTON", clinic("DC8", "Dawid Kruiper", 5));
        Map<String, Object> team = clinic("DC8", "Mier", 5);
        team.put("department", "EDUCATION");
        has("NC-TEAM", team);
        UUID referral = directory.requestedAt("300800001");

        // When
        acceptedAt("NC-UPINGTON", referral)
                .then()
                .statusCode(200)
                .body("service.id", equalTo("NC-UPINGTON"))
                .body("service.taken", equalTo(1))
                .body("history[1].service", equalTo("NC-UPINGTON"));

        // Then
        UUID another = directory.requestedAt("300800001");
        acceptedAt("NC-TEAM", another)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:cwtt:problem:invalid-response"))
                .body("violations[0].field", equalTo("service"));
        acceptedAt("NC-NOWHERE", another).then().statusCode(422);
        answer(another, Map.of("response", "DECLINED", "reason", "NO_ROOM", "service", "NC-MIER"))
                .then()
                .statusCode(422);
        answer(another, Map.of("response", "ACCEPTED")).then().statusCode(200);
        assertThat(shown(another).getString("service")).isNull();
    }

    @Test
    void aPlaceIsFreeAgainWhenTheReferralEndsAndMovesWithTheChild() {
        // Given
        Neighbours.schoolIs("300900001", "NC", "DC9", "Magareng");
        has("NC-MAGARENG", clinic("DC9", "Magareng", 5));
        has("NC-PHOKWANE", clinic("DC9", "Phokwane", 5));
        UUID referral = directory.requestedAt("300900001");
        acceptedAt("NC-MAGARENG", referral).then().statusCode(200);

        // When
        answer(
                        referral,
                        Map.of(
                                "response",
                                "SCHEDULED",
                                "service",
                                "NC-PHOKWANE",
                                "appointmentAt",
                                Instant.now().plus(30, ChronoUnit.DAYS).toString()))
                .then()
                .statusCode(200);
        int left = Directory.of("NC-MAGARENG", "DC9").getInt("taken");
        int moved = Directory.of("NC-PHOKWANE", "DC9").getInt("taken");
        answer(referral, Map.of("response", "COMPLETED", "reason", "SERVICE_GIVEN"))
                .then()
                .statusCode(200);

        // Then
        assertThat(List.of(left, moved, Directory.of("NC-PHOKWANE", "DC9").getInt("taken")))
                .containsExactly(0, 1, 0);
    }

    @Test
    void twoWhoTakeTheLastPlaceAtOnceBothHaveItAndTheCountIsRight() throws Exception {
        // Given
        Neighbours.schoolIs("304500001", "NC", "DC45", "Joe Morolong");
        has("NC-LAST", clinic("DC45", "Joe Morolong", 1));
        UUID one = directory.requestedAt("304500001");
        UUID other = directory.requestedAt("304500001");
        CyclicBarrier start = new CyclicBarrier(2);

        // When
        List<Integer> statuses = new ArrayList<>();
        try (var officers = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> status : officers.invokeAll(List.of(accept(one, start), accept(other, start)))) {
                statuses.add(status.get());
            }
        }

        // Then
        assertThat(statuses).containsExactly(200, 200);
        assertThat(Directory.of("NC-LAST", "DC45").getInt("taken")).isEqualTo(2);
        assertThat(Directory.of("NC-LAST", "DC45").getBoolean("full")).isTrue();
    }

    @Test
    void anAdministratorAloneKeepsTheDirectoryAndSaysTheSameTwice() {
        // Given
        Map<String, Object> clinic = clinic("DC6", "Kamiesberg", 3);

        // When
        int first = put("NC-KAMIESBERG", clinic).statusCode();
        int again = put("NC-KAMIESBERG", clinic).statusCode();

        // Then
        assertThat(List.of(first, again)).containsExactly(201, 200);
        clinic.put("district", "Kamiesberg");
        clinic.put("latitude", -30.2);
        put("NC-KAMIESBERG", clinic).then().statusCode(400).body("violations.size()", equalTo(2));
        as("officer-health")
                .contentType("application/json")
                .body(clinic("DC6", "Kamiesberg", 99))
                .put("/v1/services/NC-KAMIESBERG")
                .then()
                .statusCode(403);
        as("capturer-jhb").get("/v1/services").then().statusCode(403);
        assertThat(Directory.of("NC-KAMIESBERG", "Kamiesberg").getInt("capacity"))
                .isEqualTo(3);
    }

    @Test
    void whatLiesOrLayOutsideTheAreasIsNotTouched() {
        // Given
        has("NC-MOVED", clinic("DC6", "Karoo Hoogland", 3));
        Service moved = new Service("NC-MOVED", Department.HEALTH, "Moved", "GP", "JHB", null, null, 3, true);

        // When
        Defined defined = defineServices.define(List.of(moved), List.of("ZA-GP"), "administrator-gp");

        // Then
        assertThat(defined.outside()).containsExactly("NC-MOVED");
        assertThat(Directory.of("NC-MOVED", "ZA-NC").getString("name")).isEqualTo("Clinic of Karoo Hoogland");
    }

    private static Callable<Integer> accept(UUID referral, CyclicBarrier start) {
        return () -> {
            start.await();
            return acceptedAt("NC-LAST", referral).statusCode();
        };
    }
}
