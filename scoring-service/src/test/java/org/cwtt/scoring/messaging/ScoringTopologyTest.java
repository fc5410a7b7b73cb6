package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.cwtt.messaging.EventHeaders;
import org.cwtt.schemas.intake.SubmissionReceived;
import org.cwtt.schemas.intake.SubmissionState;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.schemas.scoring.StatutoryTriggerRaised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTopologyTest {
    private static final UUID CHILD = new UUID(1, 42);

    private ScoringStream stream;

    @TempDir
    private Path state;

    @BeforeEach
    void start() {
        stream = new ScoringStream(state);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void aSubmissionBecomesAProfile() {
        // Given
        SubmissionReceived absent = Events.attendance(CHILD, 12).build();

        // When
        stream.send(absent);

        // Then
        TestRecord<String, byte[]> announced = stream.profileRecord();
        RiskProfileAssessed profile = stream.profile(announced);
        assertThat(announced.key()).isEqualTo(CHILD.toString());
        assertThat(profile.getSequence()).isEqualTo(1);
        assertThat(profile.getRulesetId()).isEqualTo("cwtt-reference");
        assertThat(profile.getAssessedAt()).isEqualTo(Events.RECEIVED_AT);
        assertThat(profile.getRespondents()).containsExactly("TEACHER");
        assertThat(profile.getFlags()).hasSize(6);
        RiskFlag education = profile.getFlags().get(4);
        assertThat(education.getLevel()).isEqualTo(RiskLevel.HIGH);
        assertThat(education.getProvisional()).isFalse();
        assertThat(education.getEvidence().getFirst().getScore()).isEqualTo(24.0);
        assertThat(stream.triggers()).isEmpty();
    }

    @Test
    void theEventNamesItselfAndCarriesTheTraceOn() {
        // Given
        SubmissionReceived absent = Events.attendance(CHILD, 12).build();

        // When
        stream.send(absent);

        // Then
        TestRecord<String, byte[]> announced = stream.profileRecord();
        Headers headers = announced.headers();
        assertThat(EventHeaders.text(headers, EventHeaders.ID))
                .contains(stream.profile(announced).getProfileId().toString());
        assertThat(EventHeaders.text(headers, EventHeaders.TYPE))
                .contains("org.cwtt.schemas.scoring.RiskProfileAssessed");
        assertThat(EventHeaders.text(headers, EventHeaders.SOURCE)).contains("/cwtt/scoring");
        assertThat(EventHeaders.text(headers, EventHeaders.TIME)).contains("2026-02-03T10:00:00Z");
        assertThat(EventHeaders.text(headers, EventHeaders.TRACEPARENT)).contains(ScoringStream.TRACE);
    }

    @Test
    void aRepeatIsAnnouncedAgainUnderTheSameIdAndSequence() {
        // Given
        stream.send(Events.attendance(CHILD, 12).build());
        stream.send(Events.hunger(CHILD, "often").build());

        // When
        stream.send(Events.attendance(CHILD, 12).build());

        // Then
        List<RiskProfileAssessed> announced = stream.profiles();
        assertThat(announced).extracting(RiskProfileAssessed::getSequence).containsExactly(1L, 2L, 2L);
        assertThat(announced.get(2)).isEqualTo(announced.get(1));
    }

    @Test
    void aCorrectionAndAWithdrawalAreScoredAnew() {
        // Given
        stream.send(Events.attendance(CHILD, 12).build());
        stream.send(Events.attendance(CHILD, 1).setVersion(2).build());

        // When
        stream.send(Events.attendance(CHILD, 1)
                .setVersion(3)
                .setState(SubmissionState.WITHDRAWN)
                .build());
        stream.send(Events.attendance(CHILD, 12).build());

        // Then
        List<RiskProfileAssessed> announced = stream.profiles();
        assertThat(announced)
                .extracting(profile -> profile.getFlags().get(4).getLevel())
                .containsExactly(RiskLevel.HIGH, RiskLevel.LOW, RiskLevel.UNKNOWN, RiskLevel.UNKNOWN);
        assertThat(announced).extracting(RiskProfileAssessed::getSequence).containsExactly(1L, 2L, 3L, 3L);
    }

    @Test
    void roundsAreAssessedApart() {
        // Given
        stream.send(Events.attendance(CHILD, 12).build());

        // When
        stream.send(Events.hunger(CHILD, "often").setRoundId("2026-T3").build());

        // Then
        assertThat(stream.profiles())
                .extracting(RiskProfileAssessed::getRoundId, RiskProfileAssessed::getSequence)
                .containsExactly(tuple("2026-T1", 1L), tuple("2026-T3", 1L));
    }

    @Test
    void suspectedAbuseOpensTheStatutoryLaneAndShowsInNoProfile() {
        // Given
        SubmissionReceived suspicion = Events.suspicion(CHILD).build();

        // When
        stream.send(suspicion);
        stream.send(suspicion);

        // Then
        List<StatutoryTriggerRaised> raised = stream.triggers();
        assertThat(raised).hasSize(2);
        assertThat(raised.get(1)).isEqualTo(raised.get(0));
        assertThat(raised.getFirst().getSubmissionId()).isEqualTo(suspicion.getSubmissionId());
        assertThat(raised.getFirst().getItem()).isEqualTo("protection.suspected-abuse");
        assertThat(stream.profiles())
                .hasSize(2)
                .allSatisfy(profile -> assertThat(profile.toString()).doesNotContain("abuse"));
    }

    @Test
    void aTriggerTellsWhoMustReportAndOfWhichVersionItIs() {
        // Given
        UUID nurse = new UUID(7, 7);
        SubmissionReceived suspicion =
                Events.suspicion(CHILD).setBroughtBy(nurse).build();
        SubmissionReceived moved = Events.suspicion(new UUID(1, 43))
                .setSubmissionId(suspicion.getSubmissionId())
                .setVersion(3)
                .build();

        // When
        stream.send(suspicion);
        stream.send(suspicion);
        stream.send(moved);

        // Then
        List<TestRecord<String, byte[]>> raised = stream.triggerRecords();
        List<String> ids = raised.stream()
                .map(one -> EventHeaders.text(one.headers(), EventHeaders.ID).orElseThrow())
                .toList();
        assertThat(ids.get(1)).isEqualTo(ids.get(0));
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        assertThat(stream.trigger(raised.get(0)).getReporter()).isEqualTo(nurse);
        assertThat(stream.trigger(raised.get(2)))
                .returns(null, StatutoryTriggerRaised::getReporter)
                .returns(moved.getChildId(), StatutoryTriggerRaised::getChildId)
                .returns(3, StatutoryTriggerRaised::getSubmissionVersion);
    }

    @Test
    void theStateIsReadBackAsItWasWritten() {
        // Given
        SubmissionReceived absent = Events.attendance(CHILD, 12).build();

        // When
        stream.send(absent);

        // Then
        assertThat(stream.held(CHILD, Events.ROUND).submissions())
                .containsOnlyKeys(absent.getSubmissionId())
                .containsValue(Submissions.from(absent).withoutStatutoryAnswers());
    }
}
