package org.cwtt.scoring.comparisons;

/// How far a comparison is.
public enum ComparisonState {
    RUNNING,
    DONE,
    FAILED
}
