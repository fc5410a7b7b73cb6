package org.cwtt.reporting.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a batch of arrivals changes: adder and subtractor.
///
/// Each arrival newer than what stands leaves the cells of the standing state and enters its own, so that a correction
/// moves a child from one cell to another, and a repeat or a late older state changes nothing.
///
/// @param accepted the newest state of each, where it is newer than the standing one
/// @param differences by how much each cell grows or shrinks; never zero
public record Fold<C>(List<C> accepted, Map<Cell, Integer> differences) {

    /// Decides what `arrived` changes about `standing`.
    public static <K, C extends Counted<K>> Fold<C> of(Map<K, C> standing, List<C> arrived) {
        Map<K, C> newest = new LinkedHashMap<>();
        for (C one : arrived) {
            C before = newest.getOrDefault(one.key(), standing.get(one.key()));
            if (before == null || one.version() > before.version()) {
                newest.put(one.key(), one);
            }
        }
        Map<Cell, Integer> differences = new HashMap<>();
        newest.forEach((key, one) -> {
            C before = standing.get(key);
            if (before != null) {
                before.cells().forEach(cell -> differences.merge(cell, -1, Integer::sum));
            }
            one.cells().forEach(cell -> differences.merge(cell, 1, Integer::sum));
        });
        differences.values().removeIf(difference -> difference == 0);
        return new Fold<>(List.copyOf(newest.values()), Map.copyOf(differences));
    }

    /// What it changes that all of these are gone.
    public static <C extends Counted<?>> Fold<C> without(List<C> gone) {
        Map<Cell, Integer> differences = new HashMap<>();
        gone.forEach(one -> one.cells().forEach(cell -> differences.merge(cell, -1, Integer::sum)));
        return new Fold<>(List.of(), Map.copyOf(differences));
    }

    /// The places whose figures are no longer what was published.
    public Set<SchoolRound> stale() {
        return differences.keySet().stream()
                .map(cell -> new SchoolRound(cell.school(), cell.round()))
                .collect(Collectors.toSet());
    }

    /// The rounds that something counts in now.
    public Set<String> rounds() {
        return differences.keySet().stream().map(Cell::round).collect(Collectors.toSet());
    }
}
