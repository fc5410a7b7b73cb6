package org.cwtt.casework.domain;

/// What can happen to a case.
public enum CaseStep {
    OPENED,
    ASSIGNED,
    NEW_FLAG,
    REVIEWED,
    CLOSED,
    /// The child is no child of its own any more: merged into another, or erased.
    ENDED,
    REOPENED
}
