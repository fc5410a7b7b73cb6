package org.cwtt.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cwtt.reporting.Events.children;
import static org.cwtt.reporting.Shown.awaitShown;
import static org.cwtt.reporting.Shown.figures;
import static org.cwtt.reporting.Shown.publish;
import static org.cwtt.schemas.scoring.RiskLevel.HIGH;
import static org.cwtt.schemas.scoring.RiskLevel.LOW;
import static org.cwtt.schemas.scoring.RiskLevel.MEDIUM;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.AvroDeserializer;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.reporting.IndicatorUpdated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Events in, figures out, on real parts. Each test has a round of its own, so none sees another's figures.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class CountingTest {
    private static final String ORLANDO = "700100001";
    private static final String DIEPKLOOF = "700100002";
    private static final String KHAYELITSHA = "100100003";

    @SuppressWarnings("NullAway.Init")
    private static Events events;

    @BeforeAll
    static void placeSchools() {
        events = new Events();
        events.school(ORLANDO, 1, "GP", "JHB");
        events.school(DIEPKLOOF, 1, "GP", "JHB");
        events.school(KHAYELITSHA, 1, "WC", "CPT");
    }

    @AfterAll
    static void close() {
        events.close();
    }

    @Test
    void profilesBecomeFiguresOfEveryAreaTheSchoolLiesIn() {
        // Given
        events.round("R-journey");

        // When
        events.assess(children("journey", 0, 20), "R-journey", ORLANDO, 1, HIGH);
        events.assess(children("journey", 20, 30), "R-journey", ORLANDO, 1, LOW);

        // Then
        for (String area : List.of("ZA", "ZA-GP", "JHB", ORLANDO)) {
            awaitShown(area, "R-journey", Map.of("HIGH", "20/30", "MEDIUM", "0/30", "LOW", "10/30", "UNKNOWN", "0/30"));
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            publish();
            assertThat(figures("ZA-WC", "R-journey", "coverage")).containsExactlyEntriesOf(Map.of("", "0/100"));
        });
        assertThat(figures(ORLANDO, "R-journey", "coverage")).containsExactlyEntriesOf(Map.of("", "30/100"));
        assertThat(figures("ZA-GP", "R-journey", "coverage")).containsExactlyEntriesOf(Map.of("", "30/200"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            IndicatorUpdated newest = announced("prevalence|PROVINCE|ZA-GP|R-journey|NUTRITION|HIGH")
                    .getLast();
            assertThat(newest.getNumerator()).isEqualTo(20);
            assertThat(newest.getDenominator()).isEqualTo(30);
            assertThat(newest.getSuppressed()).isFalse();
        });
    }

    @Test
    void aCorrectionMovesChildrenAndARepeatChangesNothing() {
        // Given
        List<UUID> corrected = children("correction", 0, 10);
        List<UUID> others = children("correction", 10, 30);
        events.assess(corrected, "R-correction", ORLANDO, 1, HIGH);
        events.assess(others, "R-correction", ORLANDO, 1, HIGH);
        awaitShown("JHB", "R-correction", Map.of("HIGH", "30/30", "MEDIUM", "0/30", "LOW", "0/30", "UNKNOWN", "0/30"));

        // When
        events.assess(corrected, "R-correction", ORLANDO, 3, MEDIUM);
        events.assess(corrected, "R-correction", ORLANDO, 2, LOW);
        events.assess(others, "R-correction", ORLANDO, 1, HIGH);
        events.assess(corrected, "R-after", ORLANDO, 1, LOW);
        events.assess(others, "R-after", ORLANDO, 1, LOW);

        // Then
        awaitShown("JHB", "R-after", Map.of("HIGH", "0/30", "MEDIUM", "0/30", "LOW", "30/30", "UNKNOWN", "0/30"));
        awaitShown("JHB", "R-correction", Map.of("HIGH", "20/30", "MEDIUM", "10/30", "LOW", "0/30", "UNKNOWN", "0/30"));
    }

    @Test
    void aSchoolBelowTheThresholdIsHiddenWithTheOneBesideItWhileTheirDistrictIsShown() {
        // When
        events.assess(children("small", 0, 4), "R-small", ORLANDO, 1, HIGH);
        events.assess(children("small", 4, 30), "R-small", DIEPKLOOF, 1, HIGH);

        // Then
        awaitShown("JHB", "R-small", Map.of("HIGH", "30/30", "MEDIUM", "0/30", "LOW", "0/30", "UNKNOWN", "0/30"));
        for (String school : List.of(ORLANDO, DIEPKLOOF)) {
            assertThat(figures(school, "R-small", "prevalence"))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("HIGH", "?/?", "MEDIUM", "?/?", "LOW", "?/?", "UNKNOWN", "?/?"));
        }
        assertThat(figures(ORLANDO, "R-small", "coverage")).containsExactlyEntriesOf(Map.of("", "?/100"));
    }

    @Test
    void whatFewerThanTenChildrenChangeIsNotToldBeforeMoreChange() {
        // Given
        events.assess(children("few", 0, 20), "R-few", ORLANDO, 1, HIGH);
        awaitShown("JHB", "R-few", Map.of("HIGH", "20/20", "MEDIUM", "0/20", "LOW", "0/20", "UNKNOWN", "0/20"));

        // When
        events.assess(children("few", 0, 9), "R-few", ORLANDO, 2, LOW);
        Shown.awaitCounted("JHB", "R-few", "prevalence", "LOW", "9/20");
        publish();

        // Then
        assertThat(figures("JHB", "R-few", "prevalence"))
                .containsEntry("HIGH", "20/20")
                .containsEntry("LOW", "0/20");
        events.assess(children("few", 9, 10), "R-few", ORLANDO, 2, LOW);
        awaitShown("JHB", "R-few", Map.of("HIGH", "10/20", "LOW", "10/20"));
    }

    @Test
    void erasedChildrenLeaveTheCountsAndNoLateProfileBringsThemBack() {
        // Given
        List<UUID> erased = children("erased", 0, 10);
        events.assess(children("erased", 0, 30), "R-erased", ORLANDO, 1, HIGH);
        awaitShown("JHB", "R-erased", Map.of("HIGH", "30/30", "LOW", "0/30"));

        // When
        events.erase(erased);
        awaitShown("JHB", "R-erased", Map.of("HIGH", "20/20", "LOW", "0/20"));
        events.assess(erased, "R-erased", ORLANDO, 2, LOW);
        events.assess(children("erased", 10, 20), "R-erased", ORLANDO, 2, LOW);
        events.assess(children("erased", 0, 30), "R-erased-after", ORLANDO, 1, LOW);

        // Then
        awaitShown("JHB", "R-erased-after", Map.of("LOW", "20/20"));
        awaitShown("JHB", "R-erased", Map.of("HIGH", "10/20", "LOW", "10/20"));
    }

    @Test
    void aSchoolThatMovesTakesItsChildrenAlong() {
        // Given
        events.school("500100009", 1, "KZN", "ETH");
        events.school("500100010", 1, "KZN", "ETH");
        events.assess(children("move", 0, 20), "R-move", "500100009", 1, HIGH);
        awaitShown("ETH", "R-move", Map.of("HIGH", "20/20", "MEDIUM", "0/20", "LOW", "0/20", "UNKNOWN", "0/20"));

        // When
        events.school("500100009", 2, "KZN", "DC22");

        // Then
        awaitShown("DC22", "R-move", Map.of("HIGH", "20/20", "MEDIUM", "0/20", "LOW", "0/20", "UNKNOWN", "0/20"));
        awaitShown("ETH", "R-move", Map.of("HIGH", "0/0", "MEDIUM", "0/0", "LOW", "0/0", "UNKNOWN", "0/0"));
    }

    @Test
    void referralsAreCountedInTheStateTheyReachedLast() {
        // Given
        List<UUID> all = children("referred", 0, 30);

        // When
        all.forEach(child -> events.referral(child, "R-referred", ORLANDO, 1, "REQUESTED"));
        all.subList(0, 10).forEach(child -> events.referral(child, "R-referred", ORLANDO, 2, "ACCEPTED"));

        // Then
        awaitShown(
                "ZA-GP",
                "R-referred",
                "referrals",
                Map.of("REQUESTED", "20/30", "ACCEPTED", "10/30", "COMPLETED", "0/30"));
    }

    @Test
    void aRecordThatIsNotAvroIsPutAsideAndTheRestGoesOn() {
        // When
        events.poison(Topic.RISK_PROFILE_ASSESSED, "poisoned");
        events.assess(children("poison", 0, 10), "R-poison", ORLANDO, 1, HIGH);

        // Then
        awaitShown(ORLANDO, "R-poison", Map.of("HIGH", "10/10", "MEDIUM", "0/10", "LOW", "0/10", "UNKNOWN", "0/10"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Records.of("reporting.scoring.risk-profile.assessed-v1.dlt", "poisoned"))
                                .hasSize(1));
    }

    private static List<IndicatorUpdated> announced(String cell) {
        AvroDeserializer<IndicatorUpdated> deserializer =
                new AvroDeserializer<>(new SchemaRegistry(RealParts.registryUrl()), IndicatorUpdated.class);
        return Records.of(Topic.INDICATOR_UPDATED.topicName(), cell).stream()
                .map(ConsumerRecord::value)
                .map(value -> deserializer.deserialize(Topic.INDICATOR_UPDATED.topicName(), value))
                .toList();
    }
}
