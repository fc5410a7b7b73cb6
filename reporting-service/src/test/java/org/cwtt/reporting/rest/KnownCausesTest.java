package org.cwtt.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.cwtt.reporting.FigureStreams.FullException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownCausesTest {
    private static final HttpProblem FAILED = HttpProblem.valueOf(Status.INTERNAL_SERVER_ERROR);

    @ParameterizedTest
    @MethodSource
    void anOutageOfTheDatabaseIsToldAsOne(Throwable cause) {
        // When
        HttpProblem told = new KnownCauses().apply(FAILED, ProblemContext.of(cause, "/v1/indicators"));

        // Then
        assertThat(told.getStatusCode()).isEqualTo(503);
        assertThat(told.getType()).hasToString("urn:cwtt:problem:cannot-read-now");
        assertThat(told.getHeaders()).containsEntry("Retry-After", 5);
    }

    static Stream<Throwable> anOutageOfTheDatabaseIsToldAsOne() {
        return Stream.of(
                new IllegalStateException(new SQLException("Connection refused", "08001")),
                new IllegalStateException(new SQLException("terminating connection", "57P01")),
                new IllegalStateException(new SQLException("Acquisition timeout while waiting for new connection")),
                new IllegalStateException(new RollbackException("no word why")));
    }

    @Test
    void tooManyStreamsAreToldAsThat() {
        // When
        HttpProblem told =
                new KnownCauses().apply(FAILED, ProblemContext.of(new FullException(), "/v1/indicators/events"));

        // Then
        assertThat(told.getStatusCode()).isEqualTo(503);
        assertThat(told.getType()).hasToString("urn:cwtt:problem:too-many-streams");
        assertThat(told.getHeaders()).containsEntry("Retry-After", 30);
    }

    @Test
    void aFaultOfOursStaysOne() {
        // When
        HttpProblem told = new KnownCauses()
                .apply(
                        FAILED,
                        ProblemContext.of(
                                new IllegalStateException(new SQLException("syntax error", "42601")),
                                "/v1/indicators"));

        // Then
        assertThat(told.getStatusCode()).isEqualTo(500);
    }
}
