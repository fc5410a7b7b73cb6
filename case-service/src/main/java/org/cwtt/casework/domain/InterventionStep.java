package org.cwtt.casework.domain;

/// What can happen to a planned service.
public enum InterventionStep {
    PLANNED,
    CHANGED,
    /// The first delivery was recorded.
    STARTED,
    COMPLETED,
    STOPPED,
    /// The case was closed, or the child is no child of its own any more.
    ENDED
}
