package org.cwtt.system.oracle;

import java.util.List;

/// What became of one invariant.
///
/// @param details what was found wrong, the first of them; empty when the invariant holds
public record Finding(String name, boolean holds, List<String> details) {}
