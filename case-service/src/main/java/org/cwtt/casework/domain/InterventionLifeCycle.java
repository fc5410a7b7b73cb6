package org.cwtt.casework.domain;

import static org.cwtt.casework.domain.InterventionState.ACTIVE;
import static org.cwtt.casework.domain.InterventionState.COMPLETED;
import static org.cwtt.casework.domain.InterventionState.PLANNED;
import static org.cwtt.casework.domain.InterventionState.STOPPED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole life of a planned service in one table; a move that is not in it is refused.
public final class InterventionLifeCycle {
    /// One allowed move and what happens with it.
    ///
    /// @param from null for a service that was not planned
    public record Edge(@Nullable InterventionState from, InterventionState to, InterventionStep step) {}

    public static final List<Edge> EDGES = List.of(
            new Edge(null, PLANNED, InterventionStep.PLANNED),
            new Edge(PLANNED, PLANNED, InterventionStep.CHANGED),
            new Edge(PLANNED, ACTIVE, InterventionStep.STARTED),
            new Edge(PLANNED, STOPPED, InterventionStep.STOPPED),
            new Edge(PLANNED, STOPPED, InterventionStep.ENDED),
            new Edge(ACTIVE, ACTIVE, InterventionStep.CHANGED),
            new Edge(ACTIVE, COMPLETED, InterventionStep.COMPLETED),
            new Edge(ACTIVE, STOPPED, InterventionStep.STOPPED),
            new Edge(ACTIVE, STOPPED, InterventionStep.ENDED));

    private static final Set<InterventionStep> A_PERSONS_CHOICE =
            EnumSet.of(InterventionStep.CHANGED, InterventionStep.COMPLETED, InterventionStep.STOPPED);

    private InterventionLifeCycle() {}

    /// Where `step` leads from `from`.
    ///
    /// @throws IllegalMoveException when the table has no such move
    public static InterventionState after(@Nullable InterventionState from, InterventionStep step) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.step() == step)
                .map(Edge::to)
                .findFirst()
                .orElseThrow(() -> new IllegalMoveException("intervention", from, step, allowedFrom(from)));
    }

    /// The steps that a person may take from `from`, in the order of the steps.
    public static Set<InterventionStep> allowedFrom(@Nullable InterventionState from) {
        EnumSet<InterventionStep> allowed = EnumSet.copyOf(A_PERSONS_CHOICE);
        allowed.removeIf(step -> EDGES.stream().noneMatch(edge -> edge.from() == from && edge.step() == step));
        return allowed;
    }
}
