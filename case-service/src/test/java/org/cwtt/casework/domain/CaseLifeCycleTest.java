package org.cwtt.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cwtt.casework.domain.CaseLifeCycle.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseLifeCycleTest {
    static Stream<Edge> edges() {
        return CaseLifeCycle.EDGES.stream();
    }

    /// Every pair of state and step that the table does not have.
    static Stream<Arguments> noEdges() {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> Arrays.stream(CaseStep.values())
                        .filter(step -> edges().noneMatch(edge -> edge.from() == state && edge.step() == step))
                        .map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void everyEdgeLeadsWhereTheTableSays(Edge edge) {
        // When
        CaseState reached = CaseLifeCycle.after(edge.from(), edge.step());

        // Then
        assertThat(reached).isEqualTo(edge.to());
    }

    @ParameterizedTest
    @MethodSource("noEdges")
    void everyOtherMoveIsRefusedWithWhatIsAllowed(CaseState state, CaseStep step) {
        // When, Then
        assertThatThrownBy(() -> CaseLifeCycle.after(state, step))
                .isInstanceOfSatisfying(IllegalMoveException.class, refused -> {
                    assertThat(refused.current()).isEqualTo(state.name());
                    assertThat(refused.allowed())
                            .containsExactlyInAnyOrderElementsOf(CaseLifeCycle.allowedFrom(state).stream()
                                    .map(Enum::name)
                                    .toList());
                });
    }

    @Test
    void everyStateCanBeReachedAndLeft() {
        // When
        Stream<CaseState> reached = edges().map(Edge::to);
        Stream<CaseState> left = edges().map(Edge::from);

        // Then
        assertThat(reached).contains(CaseState.values());
        assertThat(left).contains(CaseState.values());
    }

    @Test
    void aCaseIsClosedByAPersonOnlyAfterAReview() {
        // When
        Stream<CaseState> closing =
                edges().filter(edge -> edge.step() == CaseStep.CLOSED).map(Edge::from);

        // Then
        assertThat(closing).containsExactly(CaseState.REVIEWED);
    }
}
