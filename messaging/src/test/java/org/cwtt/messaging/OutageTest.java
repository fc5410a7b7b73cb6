package org.cwtt.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "53100", "53300", "57P01", "40001", "40P01", "55P03", "25006", "58030"})
    void waitsOutWhatPassesByItself(@Nullable String state) {
        assertThat(Outage.isBehind(failureWith(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "55000"})
    void doesNotWaitForAFaultOfTheRecord(String state) {
        assertThat(Outage.isBehind(failureWith(state))).isFalse();
    }

    @Test
    void waitsForTheRegistry() {
        assertThat(Outage.isBehind(new RegistryUnavailableException("away"))).isTrue();
        assertThat(Outage.isBehind(new UnreadableEventException("not Avro"))).isFalse();
    }

    @Test
    void waitsWhenATransactionEndsWithoutAWordWhy() {
        assertThat(Outage.isBehind(new IllegalStateException(new RollbackException("no word why"))))
                .isTrue();
        assertThat(Outage.isBehind(new IllegalStateException(
                        new RollbackException().initCause(new SQLException("not unique", "23505")))))
                .isFalse();
    }

    private static RuntimeException failureWith(@Nullable String state) {
        return new IllegalStateException(new SQLException("failed", state));
    }
}
