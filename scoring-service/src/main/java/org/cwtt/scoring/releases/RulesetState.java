package org.cwtt.scoring.releases;

/// How far a ruleset is.
public enum RulesetState {
    /// Handed in, and may still be replaced.
    DRAFT,
    /// Ships with the service and was not released yet; cannot be replaced.
    SHIPPED,
    /// Made profiles, or makes them; never changes.
    RELEASED
}
