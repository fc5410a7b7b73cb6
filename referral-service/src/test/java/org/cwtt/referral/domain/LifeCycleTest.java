package org.cwtt.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.cwtt.referral.domain.LifeCycle.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifeCycleTest {
    static Stream<Edge> edges() {
        return LifeCycle.EDGES.stream();
    }

    /// Every pair of state and step that the table does not have.
    static Stream<Arguments> noEdges() {
        return Arrays.stream(ReferralState.values())
                .flatMap(state -> Arrays.stream(ReferralStep.values())
                        .filter(step ->
                                LifeCycle.EDGES.stream().noneMatch(edge -> edge.from() == state && edge.step() == step))
                        .map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void everyEdgeLeadsWhereTheTableSays(Edge edge) {
        // When
        ReferralState reached = LifeCycle.after(edge.from(), edge.step());

        // Then
        assertThat(reached).isEqualTo(edge.to());
    }

    @ParameterizedTest
    @MethodSource("noEdges")
    void everyOtherMoveIsRefusedWithWhatIsAllowed(ReferralState state, ReferralStep step) {
        // When, Then
        assertThatThrownBy(() -> LifeCycle.after(state, step))
                .isInstanceOfSatisfying(IllegalMoveException.class, refused -> {
                    assertThat(refused.current()).isEqualTo(state);
                    assertThat(refused.allowed()).isEqualTo(LifeCycle.allowedFrom(state));
                });
    }

    @Test
    void everyStateCanBeReached() {
        // When
        Stream<ReferralState> reached = LifeCycle.EDGES.stream().map(Edge::to);

        // Then
        assertThat(reached).contains(ReferralState.values());
    }

    @Test
    void whatIsClosedStaysClosed() {
        // When
        Stream<Edge> reopening = LifeCycle.EDGES.stream()
                .filter(edge -> edge.from() != null
                        && !edge.from().isOpen()
                        && edge.to().isOpen());

        // Then
        assertThat(reopening).isEmpty();
    }

    @Test
    void aDepartmentMayAcceptOrDeclineWhatIsRequested() {
        // When
        var allowed = ResponseKind.among(LifeCycle.allowedFrom(ReferralState.REQUESTED));

        // Then
        assertThat(allowed).containsExactly(ResponseKind.ACCEPTED, ResponseKind.DECLINED);
    }
}
