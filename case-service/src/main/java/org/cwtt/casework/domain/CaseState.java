package org.cwtt.casework.domain;

/// Where a child's case stands; [CaseLifeCycle] says which moves lead from where to where.
public enum CaseState {
    /// A profile called for it; nobody has it yet.
    OPEN,
    /// A team has it and has not yet met about what is known now.
    ASSIGNED,
    /// The team has met; nothing new has come since.
    REVIEWED,
    CLOSED;

    /// True while there is something to do.
    public boolean isOpen() {
        return this != CLOSED;
    }
}
