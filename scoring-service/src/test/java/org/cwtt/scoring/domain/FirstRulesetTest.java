package org.cwtt.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A released ruleset never changes, nor do the figures that it rests on.
class FirstRulesetTest {

    @ParameterizedTest
    @CsvSource({
        "/rulesets/cwtt-reference-1.0.0.yaml, 60d88093c07250a621cbcb5ba034002415d29544773801e5c8d8824122e170bd",
        "/growth/who-2007-growth-reference.csv, 977dfb0472ed86715a691c8345ffcb83204e31747397edbb3235eb04af03c639",
    })
    void whatWasReleasedStaysAsItIs(String path, String sha256) throws IOException, NoSuchAlgorithmException {
        // Given
        byte[] released;
        try (InputStream stream = Objects.requireNonNull(FirstRulesetTest.class.getResourceAsStream(path))) {
            released = stream.readAllBytes();
        }

        // When
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(released);

        // Then
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }

    @ParameterizedTest
    @CsvSource({"1827, true", "4383, true", "4384, false", "6000, false"})
    void itsFiguresStillEndAtTwelveYears(int days, boolean scored) {
        // Given
        Answers nurse = Answers.contentNurse().aged(days).grown(30, 130);

        // When
        Evaluation evaluation = Answers.evaluate(nurse);

        // Then
        assertThat(evaluation.dataQuality().contains("bmi-for-age:age-outside-reference"))
                .isNotEqualTo(scored);
        assertThat(Current.evaluate(nurse).dataQuality()).doesNotContain("bmi-for-age:age-outside-reference");
    }
}
