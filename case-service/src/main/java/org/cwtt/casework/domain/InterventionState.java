package org.cwtt.casework.domain;

/// Where a planned service stands; [InterventionLifeCycle] says which moves lead from where to where.
public enum InterventionState {
    /// Agreed on; nothing was delivered yet.
    PLANNED,
    ACTIVE,
    COMPLETED,
    STOPPED;

    /// True while something is still to be delivered.
    public boolean isOpen() {
        return this == PLANNED || this == ACTIVE;
    }
}
