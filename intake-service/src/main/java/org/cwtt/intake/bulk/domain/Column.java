package org.cwtt.intake.bulk.domain;

import java.util.List;

/// What a column of a file means, and how it is called in the exports that are known.
public interface Column {
    /// The name by which a sender may say which column it is.
    String name();

    /// Whether there is no file without it.
    boolean isNeeded();

    /// What the column is called by default, in lower case, the first being the usual one.
    List<String> names();
}
