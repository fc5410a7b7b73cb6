package org.cwtt.reporting.domain;

import java.util.List;

/// Something of which only the newest state counts, and the cells in which that state counts one each.
///
/// @param <K> what identifies it, whatever its state
public interface Counted<K> {
    K key();

    /// Grows with every change; an older state than the standing one changes nothing.
    long version();

    List<Cell> cells();
}
