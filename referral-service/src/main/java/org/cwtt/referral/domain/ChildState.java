package org.cwtt.referral.domain;

/// What became of a child in the registry.
public enum ChildState {
    ACTIVE,
    /// The same as another child, who goes on.
    MERGED,
    ERASED
}
