package org.cwtt.casework.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.Evidence;
import org.cwtt.casework.domain.Evidence.ItemAnswer;
import org.cwtt.casework.domain.RiskFlag;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.casework.domain.UnscoredScale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileDocumentTest {
    private static final UUID CHILD = new UUID(1, 2);
    private static final UUID SUBMISSION = new UUID(3, 4);

    @Test
    void readsBackEveryFieldOfWhatItWrote() {
        // Given
        RiskProfile profile = profile();

        // When
        RiskProfile read = ProfileDocument.read(ProfileDocument.write(profile), null);

        // Then
        assertThat(read).isEqualTo(profile);
    }

    @Test
    void writesACodeThatComesAgainOnce() {
        // When
        String document = new String(ProfileDocument.write(profile()), ISO_8859_1);

        // Then
        assertThat(document).containsOnlyOnce("severe-hunger").containsOnlyOnce("hhs.no-food");
    }

    @Test
    void whatTheVersionBeforeWroteCounts() {
        // Given
        String kept = """
                {"profileId": "%1$s", "childId": "%1$s", "roundId": "2026-T1", "sequence": 3, "rulesetId": "cwtt-reference",
                 "rulesetVersion": "1.0.0", "schoolId": "700100001", "grade": "2", "respondents": ["CAREGIVER"],
                 "complete": false, "flags": [{"domain": "HEALTH", "level": "LOW", "provisional": true, "evidence": [],
                 "missingScales": [], "added-later": 1}], "dataQuality": [], "assessedAt": "2026-02-03T08:00:00.123Z"}
                """.formatted(CHILD);

        // When
        RiskProfile read = ProfileDocument.read(ProfileDocument.write(profile()), kept);

        // Then
        assertThat(read.childId()).isEqualTo(CHILD);
        assertThat(read.assessedAt()).isEqualTo(Instant.parse("2026-02-03T08:00:00.123Z"));
        assertThat(read.flags())
                .containsExactly(new RiskFlag(Domain.HEALTH, RiskLevel.LOW, true, List.of(), List.of(), List.of()));
    }

    private static RiskProfile profile() {
        return new RiskProfile(
                new UUID(5, 6),
                CHILD,
                "2026-T1",
                1L << 40,
                "cwtt-reference",
                "1.1.0",
                "700100001",
                "2",
                List.of("CAREGIVER", "TEACHER"),
                true,
                List.of(
                        new RiskFlag(Domain.NUTRITION, RiskLevel.HIGH, false, evidence(), List.of(), List.of()),
                        new RiskFlag(
                                Domain.HEALTH,
                                RiskLevel.UNKNOWN,
                                true,
                                List.of(),
                                List.of("vision"),
                                List.of(vision()))),
                List.of("bmi-for-age:implausible"),
                Instant.parse("2026-02-03T08:00:00.123456Z"));
    }

    private static List<Evidence> evidence() {
        return List.of(evidence("severe-hunger", 5.0), evidence("no-number", null), evidence("severe-hunger", -3.25));
    }

    private static Evidence evidence(String band, @Nullable Double score) {
        return new Evidence(
                "hunger",
                RiskLevel.HIGH,
                "hhs",
                band,
                score,
                "score ≥ 4",
                "Ballard et al. 2011",
                "CAREGIVER",
                SUBMISSION,
                List.of(new ItemAnswer("hhs.no-food", "OFTEN")),
                List.of("hhs.day-night"));
    }

    private static UnscoredScale vision() {
        return new UnscoredScale("vision", "not-answered", "HEALTH_PRACTITIONER", null, List.of(), List.of("snellen"));
    }
}
