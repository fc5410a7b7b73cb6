package org.cwtt.casework.domain;

import static org.cwtt.casework.domain.CaseState.ASSIGNED;
import static org.cwtt.casework.domain.CaseState.CLOSED;
import static org.cwtt.casework.domain.CaseState.OPEN;
import static org.cwtt.casework.domain.CaseState.REVIEWED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole life of a case in one table; a move that is not in it is refused.
public final class CaseLifeCycle {
    /// One allowed move and what happens with it.
    ///
    /// @param from null for a child that has no case
    public record Edge(@Nullable CaseState from, CaseState to, CaseStep step) {}

    public static final List<Edge> EDGES = List.of(
            new Edge(null, OPEN, CaseStep.OPENED),
            new Edge(OPEN, OPEN, CaseStep.NEW_FLAG),
            new Edge(OPEN, ASSIGNED, CaseStep.ASSIGNED),
            new Edge(OPEN, CLOSED, CaseStep.ENDED),
            new Edge(ASSIGNED, ASSIGNED, CaseStep.NEW_FLAG),
            new Edge(ASSIGNED, ASSIGNED, CaseStep.ASSIGNED),
            new Edge(ASSIGNED, REVIEWED, CaseStep.REVIEWED),
            new Edge(ASSIGNED, CLOSED, CaseStep.ENDED),
            // What is new has to be looked at before the case can be closed.
            new Edge(REVIEWED, ASSIGNED, CaseStep.NEW_FLAG),
            new Edge(REVIEWED, ASSIGNED, CaseStep.ASSIGNED),
            new Edge(REVIEWED, REVIEWED, CaseStep.REVIEWED),
            new Edge(REVIEWED, CLOSED, CaseStep.CLOSED),
            new Edge(REVIEWED, CLOSED, CaseStep.ENDED),
            new Edge(CLOSED, OPEN, CaseStep.REOPENED));

    private static final Set<CaseStep> NOBODYS_CHOICE = EnumSet.of(CaseStep.OPENED, CaseStep.NEW_FLAG, CaseStep.ENDED);

    private CaseLifeCycle() {}

    /// Where `step` leads from `from`.
    ///
    /// @throws IllegalMoveException when the table has no such move
    public static CaseState after(@Nullable CaseState from, CaseStep step) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.step() == step)
                .map(Edge::to)
                .findFirst()
                .orElseThrow(() -> new IllegalMoveException("case", from, step, allowedFrom(from)));
    }

    /// The steps that a person may take from `from`, in the order of the steps.
    public static Set<CaseStep> allowedFrom(@Nullable CaseState from) {
        EnumSet<CaseStep> allowed = EnumSet.noneOf(CaseStep.class);
        Arrays.stream(CaseStep.values())
                .filter(step -> !NOBODYS_CHOICE.contains(step))
                .filter(step -> EDGES.stream().anyMatch(edge -> edge.from() == from && edge.step() == step))
                .forEach(allowed::add);
        return allowed;
    }
}
