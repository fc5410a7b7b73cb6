package org.cwtt.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTokensTest {
    private final FormTokens tokens = new FormTokens("a secret of thirty-two characters");

    @Test
    void aTokenIsOfItsSessionAloneAndNeverTheSameTwice() {
        // When
        String token = tokens.of("login|session");

        // Then
        assertThat(tokens.isOf("login|session", token)).isTrue();
        assertThat(tokens.isOf("login|another", token)).isFalse();
        assertThat(tokens.of("login|session")).isNotEqualTo(token);
        assertThat(new FormTokens("another secret of some characters").isOf("login|session", token))
                .isFalse();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        // When, Then
        assertThat(tokens.isOf("login|session", null)).isFalse();
        assertThat(tokens.isOf("login|session", "")).isFalse();
        assertThat(tokens.isOf("login|session", ".")).isFalse();
        assertThat(tokens.isOf("login|session", "AAAA.BBBB")).isFalse();
    }
}
