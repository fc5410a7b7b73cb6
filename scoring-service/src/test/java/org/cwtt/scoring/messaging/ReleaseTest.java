package org.cwtt.scoring.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.streams.errors.StreamsException;
import org.cwtt.schemas.scoring.RiskLevel;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.scoring.domain.Answers;
import org.cwtt.scoring.domain.Assessment;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.InvalidRulesetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A release scores the open rounds again.
class ReleaseTest {
    private static final UUID CHILD = new UUID(1, 42);
    private static final LocalDate DAY_OF_RELEASE = LocalDate.of(2026, 2, 3);

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
    void theOpenRoundIsScoredAgainUnderTheRulesetReleased() {
        // Given
        stream.announceRound(Events.ROUND, DAY_OF_RELEASE.minusDays(20), DAY_OF_RELEASE);
        stream.send(Events.attendance(CHILD, 12).build());

        // When
        stream.release(Documents.milder("1.1.0"));

        // Then
        List<RiskProfileAssessed> announced = stream.profiles();
        assertThat(announced)
                .extracting(
                        RiskProfileAssessed::getSequence,
                        RiskProfileAssessed::getRulesetVersion,
                        profile -> profile.getFlags().get(4).getLevel(),
                        RiskProfileAssessed::getAssessedAt)
                .containsExactly(
                        tuple(1L, "1.0.0", RiskLevel.HIGH, Events.RECEIVED_AT),
                        tuple(2L, "1.1.0", RiskLevel.MEDIUM, Events.RECEIVED_AT));
        assertThat(stream.held(CHILD, Events.ROUND).ruleset()).isEqualTo("cwtt-reference:1.1.0");
    }

    @Test
    void aRoundThatIsNotOpenKeepsItsProfiles() {
        // Given
        stream.announceRound("2025-T3", DAY_OF_RELEASE.minusDays(90), DAY_OF_RELEASE.minusDays(1));
        stream.announceRound("2026-T3", DAY_OF_RELEASE.plusDays(1), DAY_OF_RELEASE.plusDays(30));
        stream.send(Events.attendance(CHILD, 12).setRoundId("2025-T3").build());
        stream.send(Events.attendance(CHILD, 12).setRoundId("2026-T3").build());

        // When
        stream.release(Documents.milder("1.1.0"));

        // Then
        assertThat(stream.profiles())
                .extracting(RiskProfileAssessed::getRulesetVersion)
                .containsExactly("1.0.0", "1.0.0");
    }

    @Test
    void aRepeatOfTheReleaseAnnouncesTheSameProfilesAgain() {
        // Given
        stream.send(Events.attendance(CHILD, 12).build());
        stream.release(Documents.milder("1.1.0"));

        // When
        stream.send(Events.hunger(CHILD, "never").build());
        stream.release(Documents.milder("1.1.0"));

        // Then
        List<RiskProfileAssessed> announced = stream.profiles();
        assertThat(announced).extracting(RiskProfileAssessed::getSequence).containsExactly(1L, 2L, 3L, 3L);
        assertThat(announced.get(3)).isEqualTo(announced.get(2));
    }

    @Test
    void whatArrivesAfterwardsIsScoredUnderTheRulesetReleased() {
        // Given
        stream.release(Documents.milder("1.1.0"));

        // When
        stream.send(Events.attendance(CHILD, 12).build());

        // Then
        assertThat(stream.profiles())
                .extracting(RiskProfileAssessed::getRulesetVersion, RiskProfileAssessed::getSequence)
                .containsExactly(tuple("1.1.0", 1L));
    }

    @Test
    void anEarlierRulesetCanBeReleasedAgain() {
        // Given
        stream.send(Events.attendance(CHILD, 12).build());
        stream.release(Documents.milder("1.1.0"));

        // When
        stream.release(Documents.REFERENCE);

        // Then
        assertThat(stream.profiles())
                .extracting(RiskProfileAssessed::getSequence, RiskProfileAssessed::getRulesetVersion)
                .containsExactly(tuple(1L, "1.0.0"), tuple(2L, "1.1.0"), tuple(3L, "1.0.0"));
    }

    @Test
    void aDraftChangesNothing() {
        // Given
        stream.send(Events.attendance(CHILD, 12).build());

        // When
        stream.draft(Documents.milder("1.1.0"));

        // Then
        assertThat(stream.profiles()).hasSize(1);
        assertThat(stream.held(CHILD, Events.ROUND).ruleset()).isEqualTo("cwtt-reference:1.0.0");
    }

    @Test
    void aSweepGoesOnUntilEveryAssessmentIsScored() {
        // Given
        for (int child = 0; child < 2500; child++) {
            stream.hold(Assessment.empty(new UUID(child, child), Events.ROUND)
                    .with(Answers.contentTeacher().submission()));
        }

        // When
        stream.release(Documents.milder("1.1.0"));

        // Then
        assertThat(stream.profiles().stream()
                        .filter(profile -> profile.getRulesetVersion().equals("1.1.0"))
                        .map(RiskProfileAssessed::getChildId)
                        .distinct())
                .hasSize(2500);
    }

    @Test
    void aSweepThatALaterReleaseOvertookDoesNothing() {
        // Given
        stream.send(Events.attendance(CHILD, 12).build());
        stream.release(Documents.milder("1.1.0"));
        stream.release(Documents.same("1.2.0"));

        // When
        stream.sweep("cwtt-reference:1.1.0");

        // Then
        assertThat(stream.profiles())
                .extracting(RiskProfileAssessed::getRulesetVersion)
                .containsExactly("1.0.0", "1.1.0", "1.2.0");
    }

    @Test
    void noReleaseSilencesTheStatutoryLane() {
        // Given
        stream.release(Documents.milder("1.1.0"));

        // When
        stream.send(Events.suspicion(CHILD).build());

        // Then
        assertThat(stream.triggers()).hasSize(1);
        assertThat(stream.profiles().getFirst().toString()).doesNotContain("abuse");
    }

    @Test
    void aSweepRaisesNoTriggerAnew() {
        // Given
        stream.send(Events.suspicion(CHILD).build());

        // When
        stream.release(Documents.milder("1.1.0"));

        // Then
        assertThat(stream.triggers()).hasSize(1);
        assertThat(stream.profiles()).hasSize(2);
    }

    @Test
    void aReleaseThatThisVersionCannotReadFailsTheThreadAndIsNotPutAside() {
        // Given
        byte[] fromTheFuture = stream.released("cwtt-reference", "9.0.0", "id: cwtt-reference\nversion: 9.0.0\n");

        // When / Then
        assertThatThrownBy(() -> stream.sendAsRelease("cwtt-reference:9.0.0", fromTheFuture))
                .isInstanceOf(StreamsException.class)
                .hasRootCauseInstanceOf(InvalidRulesetException.class);
        assertThat(stream.releaseDeadLetters()).isEmpty();
    }

    @Test
    void whatIsNoReleaseAtAllIsPutAside() {
        // Given
        byte[] poison = {9, 9, 9};

        // When
        stream.sendAsRelease("poison", poison);

        // Then
        assertThat(stream.releaseDeadLetters()).hasSize(1);
    }
}
