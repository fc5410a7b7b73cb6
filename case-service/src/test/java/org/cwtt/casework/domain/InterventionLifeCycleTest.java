package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cwtt.casework.domain.InterventionLifeCycle.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InterventionLifeCycleTest {
    static Stream<Edge> edges() {
        return InterventionLifeCycle.EDGES.stream();
    }

    /// Every pair of state and step that the table does not have.
    static Stream<Arguments> noEdges() {
        return Arrays.stream(InterventionState.values())
                .flatMap(state -> Arrays.stream(InterventionStep.values())
                        .filter(step -> edges().noneMatch(edge -> edge.from() == state && edge.step() == step))
                        .map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void everyEdgeLeadsWhereTheTableSays(Edge edge) {
        // When
        InterventionState reached = InterventionLifeCycle.after(edge.from(), edge.step());

        // Then
        assertThat(reached).isEqualTo(edge.to());
    }

    @ParameterizedTest
    @MethodSource("noEdges")
    void everyOtherMoveIsRefusedWithWhatIsAllowed(InterventionState state, InterventionStep step) {
        // When, Then
        assertThatThrownBy(() -> InterventionLifeCycle.after(state, step))
                .isInstanceOfSatisfying(IllegalMoveException.class, refused -> {
                    assertThat(refused.current()).isEqualTo(state.name());
                    assertThat(refused.allowed())
                            .containsExactlyInAnyOrderElementsOf(InterventionLifeCycle.allowedFrom(state).stream()
                                    .map(Enum::name)
                                    .toList());
                });
    }

    @Test
    void whatEndedStaysEnded() {
        // When
        Stream<Edge> reopening =
                edges().filter(edge -> edge.from() != null && !edge.from().isOpen());

        // Then
        assertThat(reopening).isEmpty();
    }
}
